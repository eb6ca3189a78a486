import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button/button.js';
import { ChecksField, type Option } from '../../components/field/choice-field.js';
import { NumberField } from '../../components/field/text-field.js';
import { Form, FormActions, FormSection } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { Notice } from '../../components/notice/notice.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { LocalizedField } from '../localized-field.js';

/** Fields: `name`, `summary` in each language; `most`; `offerings` (ids); hidden `version`. */
export interface ContestEditorProps {
  readonly edition: { readonly id: string; readonly name: string };
  /** Null while it is being made. */
  readonly contest: { readonly id: string; readonly name: string } | null;
  readonly form: FormView;
  readonly version: number;
  /** What may stand in it; one whose people are counted already says so and cannot be moved. */
  readonly offerings: readonly Option[];
  /** How many people are in more than the limit allows that was typed; asks once more before it is saved. */
  readonly over: { readonly people: number; readonly most: number } | null;
}

/** Makes or changes a contest: what stands in it, and how many of them one person may choose. */
export function ContestEditor({ edition, contest, form, version, offerings, over }: ContestEditorProps): JSX.Element {
  const { t } = useShell();
  const action = contest ? `/desk/contests/${contest.id}` : `/desk/editions/${edition.id}/contests/new`;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: edition.name, href: `/desk/editions/${edition.id}` }}
        title={contest ? <span dir="auto">{contest.name}</span> : t('shelf.contest.new')}
        lead={t('shelf.contest.lead')}
        actions={contest ? <ButtonLink href={`/contests/${contest.id}`}>{t('desk.see_public')}</ButtonLink> : null}
      />
      <Form action={action} form={form} hidden={{ version: String(version) }}>
        {over ? (
          <Notice tone="wait" title={t('shelf.contest.over', { people: over.people, most: over.most })}>
            <p>{t('shelf.contest.over_hint')}</p>
            <input type="hidden" name="confirmed" value={String(over.most)} />
          </Notice>
        ) : null}
        <FormSection title={t('desk.editor.words')} hint={t('desk.editor.words_hint')}>
          <LocalizedField name="name" label={t('shelf.name')} hint={t('shelf.contest.name_hint')} max={120} />
          <LocalizedField
            name="summary"
            label={t('desk.editor.summary')}
            hint={t('desk.editor.summary_hint')}
            rows={2}
            max={400}
          />
        </FormSection>
        <FormSection title={t('shelf.contest.rule')}>
          <NumberField name="most" label={t('shelf.contest.most')} hint={t('shelf.contest.most_hint')} optional />
        </FormSection>
        <FormSection title={t('shelf.contest.members')} hint={t('shelf.contest.members_hint')}>
          {offerings.length > 0 ? (
            <ChecksField name="offerings" label={t('shelf.contest.members_label')} options={offerings} />
          ) : (
            <p>{t('shelf.contest.members_none')}</p>
          )}
        </FormSection>
        <FormActions>
          <Button kind="primary">
            {t(over ? 'shelf.contest.over_save' : contest ? 'shelf.save' : 'shelf.contest.create')}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
