import type { ComponentChildren, JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button/button.js';
import type { FormView } from '../../components/form/form-state.js';
import { Form, FormActions } from '../../components/form/form.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { AdminNav, type AdminSection } from '../admin-nav.js';

export type SettingsSection = 'identity' | 'colours' | 'mail' | 'contact' | 'languages';

interface SectionFrameProps {
  readonly section: SettingsSection;
  readonly sections: readonly AdminSection[];
  readonly form: FormView;
  /** More buttons beside "save". */
  readonly buttons?: ComponentChildren;
  /** Under the form. */
  readonly after?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One section of the settings: its form, and the way back. */
export function SectionFrame({ section, sections, form, buttons, after, children }: SectionFrameProps): JSX.Element {
  const { t } = useShell();
  const version = form.values['version'];
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('settings.title'), href: '/admin/settings' }}
        title={t(`settings.${section}.title`)}
        lead={t(`settings.${section}.lead`)}
      />
      <AdminNav sections={sections} current="settings" />
      <Form
        action={`/admin/settings/${section}`}
        form={form}
        hidden={{ version: typeof version === 'string' ? version : '0' }}
      >
        {children}
        <FormActions>
          <Button kind="primary">{t(`settings.${section}.save`)}</Button>
          {buttons}
          <ButtonLink kind="quiet" href="/admin/settings">
            {t('settings.leave')}
          </ButtonLink>
        </FormActions>
      </Form>
      {after}
    </div>
  );
}
