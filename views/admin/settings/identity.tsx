import type { JSX } from 'preact';
import type { FormView } from '../../components/form/form-state.js';
import { LocalizedField } from '../../desk/localized-field.js';
import { useShell } from '../../shell.js';
import type { Framed } from '../admin-nav.js';
import { SectionFrame } from './section-frame.js';

interface IdentityProps {
  readonly form: FormView;
}

/** How the portal is called, in each language. */
export function SettingsIdentity({ form, sections }: Framed<IdentityProps>): JSX.Element {
  const { t } = useShell();
  return (
    <SectionFrame section="identity" sections={sections} form={form}>
      <LocalizedField
        name="name"
        label={t('settings.identity.name')}
        hint={t('settings.identity.name_hint')}
        max={60}
      />
      <LocalizedField
        name="tagline"
        label={t('settings.identity.tagline')}
        hint={t('settings.identity.tagline_hint')}
        max={200}
        optional
      />
    </SectionFrame>
  );
}
