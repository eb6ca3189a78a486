import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FieldError } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';
import { SelectionFields, type SelectionView } from './selection-fields.js';
import { StudentStateTag, type StudentView } from './student-state.js';

export type InvitationKind = 'letters' | 'slips';

interface InvitationProps {
  readonly kind: InvitationKind;
  readonly list: { readonly name: string; readonly href: string };
  readonly action: string;
  readonly selection: SelectionView;
  /** Those whose account is not known. */
  readonly students: readonly StudentView[];
  /** How many of the chosen are known already. */
  readonly matched: number;
  readonly errors: readonly FieldError[];
}

/** Whom letters or slips would go to, before they do. */
export function Invitation({ kind, list, action, selection, students, matched, errors }: InvitationProps): JSX.Element {
  const { t } = useShell();
  const reached = kind === 'letters' ? students.filter(({ address }) => address !== null) : students;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: list.name, href: list.href }}
        title={t(`class-lists.${kind}.title`)}
        lead={t(`class-lists.${kind}.lead`)}
      />
      {matched > 0 ? <Notice tone="info" title={t('class-lists.invite.matched', { count: matched })} /> : null}
      {reached.length < students.length ? (
        <Notice tone="wait" title={t('class-lists.invite.no_address', { count: students.length - reached.length })}>
          <p>{t('class-lists.invite.no_address_hint')}</p>
        </Notice>
      ) : null}
      <Card flush>
        {reached.length === 0 ? (
          <Empty picture="letter" title={t('class-lists.invite.nobody')}>
            <ButtonLink kind="primary" href={list.href}>
              {t('class-lists.back')}
            </ButtonLink>
          </Empty>
        ) : (
          <>
            <Reached students={reached} />
            <div class="card-foot">
              <Form action={action} form={{ values: {}, errors }}>
                <SelectionFields selection={selection} />
                <FormActions>
                  <Button kind="primary">{t(`class-lists.${kind}.submit`, { count: reached.length })}</Button>
                  <a href={list.href}>{t('class-lists.back')}</a>
                </FormActions>
              </Form>
            </div>
          </>
        )}
      </Card>
    </div>
  );
}

function Reached({ students }: { students: readonly StudentView[] }): JSX.Element {
  const { t } = useShell();
  return (
    <Table
      caption={t('class-lists.students')}
      rows={students}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('class-lists.column.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        {
          key: 'address',
          head: t('class-lists.column.address'),
          cell: ({ address }) => <small>{address ? <bdi dir="ltr">{address}</bdi> : '–'}</small>,
        },
        { key: 'state', head: t('class-lists.column.state'), cell: (row) => <StudentStateTag student={row} /> },
      ]}
    />
  );
}
