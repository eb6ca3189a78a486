import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form } from '../components/form/form.js';
import { useShell } from '../shell.js';
import { listQuery } from './list-address.js';
import type { ListView } from './list-view.js';
import { OfferingFrame } from './offering-frame.js';
import { RegistrationsList } from './registrations-list.js';
import { StateFigures } from './state-figures.js';

export interface ListPageProps extends ListView {
  readonly capacity: number | null;
  readonly publicHref: string;
}

/** An offering's people: the figures, then the list. */
export function ListPage(props: ListPageProps): JSX.Element {
  const { t } = useShell();
  const { frame, asked, counts, capacity, publicHref, total, more } = props;
  return (
    <OfferingFrame
      frame={frame}
      room="registrations"
      actions={
        <>
          {total > 0 ? (
            <Form
              shape="bare"
              action={`${frame.base}/exports`}
              hidden={{ list: listQuery(asked) }}
              label={t('lists.export_label')}
            >
              <Button>{more ? t('lists.export_more') : t('lists.export', { total })}</Button>
            </Form>
          ) : null}
          <ButtonLink href={publicHref}>{t('desk.see_public')}</ButtonLink>
        </>
      }
    >
      {counts ? <StateFigures base={frame.base} asked={asked} counts={counts} capacity={capacity} /> : null}
      <RegistrationsList {...props} />
    </OfferingFrame>
  );
}
