import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { LocalizedField } from './localized-field.js';

/** Fields: `title.<locale>`, `intro.<locale>`; hidden `basedOn`. */
export interface SectionEditorProps {
  readonly formHref: string;
  readonly action: string;
  readonly form: FormView;
  readonly isNew: boolean;
  readonly basedOn: number;
}

/** A title for some questions, and a few words that lead in. */
export function SectionEditor({ formHref, action, form, isNew, basedOn }: SectionEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('desk.room.form'), href: formHref }}
        title={t(isNew ? 'sections.new' : 'sections.edit')}
        lead={t('sections.lead')}
      />
      <Form action={action} form={form} hidden={{ basedOn: String(basedOn) }}>
        <LocalizedField name="title" label={t('sections.title')} hint={t('sections.title_hint')} />
        <LocalizedField name="intro" label={t('sections.intro')} hint={t('sections.intro_hint')} rows={3} max={1000} />
        <FormActions>
          <Button kind="primary">{t('sections.save')}</Button>
          <ButtonLink kind="quiet" href={formHref}>
            {t('desk.question.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
