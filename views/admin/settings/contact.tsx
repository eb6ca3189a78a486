import type { JSX } from 'preact';
import { TextField } from '../../components/field/text-field.js';
import type { FormView } from '../../components/form/form-state.js';
import { LocalizedField } from '../../desk/localized-field.js';
import { useShell } from '../../shell.js';
import type { Framed } from '../admin-nav.js';
import { SectionFrame } from './section-frame.js';

/** How people reach the office. */
export function SettingsContact({ form, sections }: Framed<{ form: FormView }>): JSX.Element {
  const { t } = useShell();
  return (
    <SectionFrame section="contact" sections={sections} form={form}>
      <TextField
        name="address"
        kind="email"
        label={t('settings.contact.address')}
        hint={t('settings.contact.address_hint')}
        max={254}
        optional
      />
      <LocalizedField
        name="note"
        label={t('settings.contact.note')}
        hint={t('settings.contact.note_hint')}
        rows={3}
        max={1000}
        optional
      />
    </SectionFrame>
  );
}
