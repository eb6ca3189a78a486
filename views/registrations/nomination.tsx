import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Form } from '../components/form/form.js';
import { Illustration } from '../components/illustration/illustration.js';
import { useShell } from '../shell.js';
import type { RegistrationProps } from './registration.js';

/** Who began this sign-up for the person, and what became of it. */
export interface NominationView {
  readonly by: string;
  readonly groupName: string;
  readonly confirmUntil: Instant;
  readonly standing: 'open' | 'refused' | 'lapsed';
  /** POST target; null once it is over. */
  readonly refuseAction: string | null;
}

/** Instead of the state of a draft: somebody asks, the person decides. */
export function NominationStatus({
  nomination,
  offering,
  continueHref,
  againHref,
}: RegistrationProps & { readonly nomination: NominationView }): JSX.Element {
  const { t } = useShell();
  const { by, groupName, confirmUntil, standing, refuseAction } = nomination;
  const words = { by, group: groupName };
  return (
    <section class={`card card-bar status-card hue-${offering.hue}`}>
      <Illustration picture={standing === 'open' ? 'letter' : 'calendar'} />
      <div class="grow stack-tight">
        <h2>{t(`nominations.${standing}.title`, words)}</h2>
        <p>{t(`nominations.${standing}.text`, words)}</p>
        {standing === 'open' ? (
          <p>
            {t('nominations.until')} <Deadline at={confirmUntil} zone={offering.zone} />
          </p>
        ) : null}
        <div class="row no-print">
          {continueHref ? (
            <ButtonLink kind="primary" href={continueHref}>
              {t('nominations.accept')}
            </ButtonLink>
          ) : againHref ? (
            <ButtonLink kind="primary" href={againHref}>
              {t('nominations.after_all')}
            </ButtonLink>
          ) : null}
          {refuseAction ? (
            <Form action={refuseAction} shape="bare">
              <Button kind="quiet">{t('nominations.refuse')}</Button>
            </Form>
          ) : null}
        </div>
      </div>
    </section>
  );
}
