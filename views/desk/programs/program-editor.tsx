import type { JSX } from 'preact';
import { Button } from '../../components/button/button.js';
import { NumberField, TextField } from '../../components/field/text-field.js';
import { Form, FormActions, FormSection } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { DrawingField, HueField } from '../../components/hue-field/hue-field.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { LocalizedField } from '../localized-field.js';

/** Fields: `name`, `summary`, `audience`, `steps`, `gains`, `body` in each language; `slug`, `hue`, `colour`, `drawing`, `position`. */
export interface ProgramEditorProps {
  /** Null while it is being made. */
  readonly program: { readonly id: string; readonly name: string; readonly slug: string } | null;
  readonly form: FormView;
  readonly version: number;
}

/** Makes or changes a program. */
export function ProgramEditor({ program, form, version }: ProgramEditorProps): JSX.Element {
  const { t } = useShell();
  const base = program ? `/desk/programs/${program.id}` : null;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={
          base && program ? { label: program.name, href: base } : { label: t('shelf.programs'), href: '/desk/programs' }
        }
        title={t(program ? 'shelf.program.settings' : 'shelf.program.new')}
        lead={t(program ? 'shelf.program.settings_lead' : 'shelf.program.new_lead')}
      />
      <Form action={base ? `${base}/settings` : '/desk/programs/new'} form={form} hidden={{ version: String(version) }}>
        <FormSection title={t('shelf.program.words')} hint={t('desk.editor.words_hint')}>
          <LocalizedField name="name" label={t('shelf.name')} max={120} />
          <LocalizedField
            name="summary"
            label={t('desk.editor.summary')}
            hint={t('shelf.program.summary_hint')}
            rows={2}
            max={300}
          />
          <LocalizedField
            name="audience"
            label={t('shelf.program.audience')}
            hint={t('desk.editor.lines_hint')}
            rows={3}
            max={2000}
          />
          <LocalizedField
            name="steps"
            label={t('shelf.program.steps')}
            hint={t('desk.editor.lines_hint')}
            rows={4}
            max={4000}
          />
          <LocalizedField
            name="gains"
            label={t('shelf.program.gains')}
            hint={t('desk.editor.lines_hint')}
            rows={3}
            max={2000}
          />
          <LocalizedField
            name="body"
            label={t('catalogue.program.about')}
            hint={t('desk.editor.markdown_hint')}
            rows={8}
            max={20000}
          />
        </FormSection>
        <FormSection title={t('shelf.program.looks')} hint={t('shelf.program.looks_hint')}>
          <HueField />
          <DrawingField />
        </FormSection>
        <FormSection title={t('shelf.program.place')}>
          <TextField
            name="slug"
            label={t('shelf.slug')}
            hint={t(program ? 'shelf.slug_change_hint' : 'shelf.slug_hint')}
            width="medium"
            max={60}
            optional={!program}
          />
          <NumberField name="position" label={t('shelf.position')} hint={t('shelf.position_hint')} width="short" />
        </FormSection>
        <FormActions>
          <Button kind="primary">{t(program ? 'shelf.save' : 'shelf.program.create')}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
