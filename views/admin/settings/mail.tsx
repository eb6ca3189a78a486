import type { JSX } from 'preact';
import { TextField } from '../../components/field/text-field.js';
import type { FormView } from '../../components/form/form-state.js';
import { useShell } from '../../shell.js';
import type { Framed } from '../admin-nav.js';
import { SectionFrame } from './section-frame.js';

/** Whom letters come from. */
export function SettingsMail({ sender, form, sections }: Framed<{ sender: string; form: FormView }>): JSX.Element {
  const { t } = useShell();
  return (
    <SectionFrame section="mail" sections={sections} form={form}>
      <p>
        {t('settings.mail.now')} <bdi>{sender}</bdi>
      </p>
      <TextField
        name="senderName"
        label={t('settings.mail.sender_name')}
        hint={t('settings.mail.sender_name_hint')}
        max={60}
        optional
      />
      <TextField
        name="senderAddress"
        kind="email"
        label={t('settings.mail.sender_address')}
        hint={t('settings.mail.sender_address_hint')}
        max={254}
        optional
      />
    </SectionFrame>
  );
}
