import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { RadioField } from '../components/field/choice-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { KIND_WORD, type OfferingKind } from '../components/offering-card/offering-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { SelectionFields, type SelectionView } from './selection-fields.js';

export interface ClassOfferingView {
  readonly id: string;
  readonly kind: OfferingKind;
  readonly title: string;
  readonly programName: string;
  readonly closesAt: Instant | null;
  readonly zone: string;
  /** Null: no limit. */
  readonly left: number | null;
}

export interface NewSignUpProps {
  readonly list: { readonly name: string; readonly href: string };
  readonly action: string;
  readonly students: number;
  readonly selection: SelectionView;
  readonly offerings: readonly ClassOfferingView[];
  /** Field: `offering`. */
  readonly form: FormView;
}

/** What the chosen students are to be signed up for. */
export function NewSignUp(props: NewSignUpProps): JSX.Element {
  const { t } = useShell();
  const { list, students, offerings } = props;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: list.name, href: list.href }}
        title={t('class-lists.sign_up.title')}
        lead={t('class-lists.sign_up.lead', { count: students })}
      />
      <Card>
        {students === 0 ? (
          <Empty picture="people" title={t('class-lists.nobody_chosen')}>
            <ButtonLink kind="primary" href={list.href}>
              {t('class-lists.back')}
            </ButtonLink>
          </Empty>
        ) : offerings.length === 0 ? (
          <Empty picture="calendar" title={t('class-lists.sign_up.nothing')}>
            <p>{t('class-lists.sign_up.nothing_hint')}</p>
          </Empty>
        ) : (
          <Choice {...props} />
        )}
      </Card>
    </div>
  );
}

function Choice({ action, form, offerings, selection }: NewSignUpProps): JSX.Element {
  const { t, times } = useShell();
  const hint = ({ kind, programName, closesAt, zone }: ClassOfferingView) => {
    const until =
      closesAt === null
        ? t('catalogue.offering.no_deadline')
        : t('class-lists.sign_up.closes', { when: times.deadline(closesAt, zone).text });
    return `${programName} · ${t(KIND_WORD[kind])} · ${until}`;
  };
  return (
    <Form action={action} form={form}>
      <SelectionFields selection={selection} />
      <RadioField
        name="offering"
        label={t('class-lists.sign_up.what')}
        options={offerings.map((offering) => ({
          value: offering.id,
          label: offering.title,
          hint: hint(offering),
          ...(offering.left === null ? {} : { note: t('class-lists.sign_up.left', { count: offering.left }) }),
        }))}
      />
      <FormActions>
        <Button kind="primary">{t('class-lists.sign_up.look')}</Button>
      </FormActions>
    </Form>
  );
}
