import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { RadioField } from '../components/field/choice-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { SavedStatus } from '../components/form/saved-status.js';
import { useShell, type Translate } from '../shell.js';
import { QuestionParts } from './question-parts.js';
import { RegionField, type RegionChoiceView } from './region-field.js';
import { SectionIndex, type QuestionPart } from './section-index.js';
import { SignUpFrame, type SignUpFor } from './sign-up-frame.js';

/** A pool to choose from. */
export interface PoolOption {
  readonly id: string;
  readonly name: string;
  /** null: no limit. */
  readonly left: number | null;
  readonly waiting: number;
  readonly closed: boolean;
}

export interface StepDetailsProps {
  readonly subject: SignUpFor;
  /** Values by field name: `answers.<question id>`, and `pool`. */
  readonly form: FormView;
  /** Every question but consents, which are asked on the last screen. */
  readonly parts: readonly QuestionPart[];
  /** Null where the region makes no difference. Field: `region`. */
  readonly regions: RegionChoiceView | null;
  /** Empty when there is nothing to choose. */
  readonly pools: readonly PoolOption[];
  readonly action: string;
  /** Where the draft is saved while the person types. */
  readonly draft: string;
  readonly savedAt: Instant | null;
  /** Something was filled in from the profile. */
  readonly prefilled: boolean;
}

/** Step 2: what the organizer asks. Everything typed is kept, right or wrong. */
export function StepDetails({
  subject,
  form,
  parts,
  regions,
  pools,
  action,
  draft,
  savedAt,
  prefilled,
}: StepDetailsProps): JSX.Element {
  const { t } = useShell();
  return (
    <SignUpFrame
      subject={subject}
      step={2}
      title={t('signup.details.title')}
      lead={t(prefilled ? 'signup.details.lead_prefilled' : 'signup.details.lead')}
    >
      <Form action={action} form={form} draft={draft}>
        <SectionIndex parts={parts} />
        {regions ? <RegionField choice={regions} /> : null}
        {pools.length > 0 ? (
          <RadioField
            name="pool"
            label={t('signup.details.pool')}
            hint={t('signup.details.pool_hint')}
            options={pools.map((pool) => poolOption(pool, t))}
          />
        ) : null}
        <QuestionParts parts={parts} />
        <FormActions>
          <Button kind="primary">{t('signup.details.continue')}</Button>
          <Button kind="quiet" name="finish" value="later">
            {t('signup.details.later')}
          </Button>
          <Button kind="quiet" name="finish" value="mail">
            {t('resume.save_and_mail')}
          </Button>
          <SavedStatus at={savedAt} />
        </FormActions>
      </Form>
    </SignUpFrame>
  );
}

function poolOption({ id, name, left, waiting, closed }: PoolOption, t: Translate) {
  const note = closed
    ? t('signup.pool.closed')
    : left === null
      ? t('signup.pool.unlimited')
      : left > 0
        ? t('signup.pool.left', { left })
        : t('signup.pool.waiting', { waiting });
  return { value: id, label: name, note, disabled: closed };
}
