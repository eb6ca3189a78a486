import type { JSX } from 'preact';
import { Button } from '../../components/button/button.js';
import { DateField } from '../../components/field/date-field.js';
import { TextField } from '../../components/field/text-field.js';
import { Form, FormActions, FormSection } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { LocalizedField } from '../localized-field.js';

/** Fields: `name`, `summary` in each language; `slug`, `starts`, `ends` (days). */
export interface EditionEditorProps {
  readonly program: { readonly id: string; readonly name: string };
  /** Null while it is being made. */
  readonly edition: { readonly id: string; readonly name: string } | null;
  readonly form: FormView;
  readonly version: number;
}

/** Makes or changes an edition of a program. */
export function EditionEditor({ program, edition, form, version }: EditionEditorProps): JSX.Element {
  const { t } = useShell();
  const action = edition ? `/desk/editions/${edition.id}/settings` : `/desk/programs/${program.id}/editions/new`;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={
          edition
            ? { label: `${program.name} ${edition.name}`, href: `/desk/editions/${edition.id}` }
            : { label: program.name, href: `/desk/programs/${program.id}` }
        }
        title={t(edition ? 'shelf.edition.settings' : 'shelf.edition.new')}
        lead={edition ? null : t('shelf.edition.new_lead')}
      />
      <Form action={action} form={form} hidden={{ version: String(version) }}>
        <FormSection title={t('desk.editor.words')} hint={t('desk.editor.words_hint')}>
          <LocalizedField name="name" label={t('shelf.name')} hint={t('shelf.edition.name_hint')} max={80} />
          <LocalizedField
            name="summary"
            label={t('shelf.edition.summary')}
            hint={t('shelf.edition.summary_hint')}
            rows={2}
            max={400}
          />
        </FormSection>
        <FormSection title={t('desk.editor.when')} hint={t('shelf.edition.when_hint')}>
          <DateField name="starts" label={t('shelf.edition.starts')} optional />
          <DateField name="ends" label={t('shelf.edition.ends')} optional />
        </FormSection>
        <FormSection title={t('shelf.program.place')}>
          <TextField
            name="slug"
            label={t('shelf.slug')}
            hint={t(edition ? 'shelf.slug_change_hint' : 'shelf.edition.slug_hint')}
            width="medium"
            max={60}
            optional={!edition}
          />
        </FormSection>
        <FormActions>
          <Button kind="primary">{t(edition ? 'shelf.save' : 'shelf.edition.create')}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
