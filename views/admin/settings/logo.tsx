import type { JSX } from 'preact';
import { Button } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { FileField } from '../../components/field/file-field.js';
import { EMPTY_FORM, type FieldError } from '../../components/form/form-state.js';
import { Form, FormActions } from '../../components/form/form.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { AdminNav, type Framed } from '../admin-nav.js';

type Kind = 'logo' | 'icon';

interface LogoProps {
  /** Addresses of the pictures that are up. */
  readonly logo: string | null;
  readonly icon: string | null;
  /** Whose file was refused. */
  readonly refused: Kind | null;
  readonly errors: readonly FieldError[];
}

/** The logo in the header and the sign of browser tabs. */
export function SettingsLogo({ logo, icon, refused, errors, sections }: Framed<LogoProps>): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('settings.title'), href: '/admin/settings' }}
        title={t('settings.logo.title')}
        lead={t('settings.logo.lead')}
      />
      <AdminNav sections={sections} current="settings" />
      <Picture kind="logo" href={logo} errors={refused === 'logo' ? errors : []} />
      <Picture kind="icon" href={icon} errors={refused === 'icon' ? errors : []} />
    </div>
  );
}

function Picture({
  kind,
  href,
  errors,
}: {
  kind: Kind;
  href: string | null;
  errors: readonly FieldError[];
}): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t(`settings.logo.${kind}`)}>
      <div class="stack">
        {href ? (
          <div class="row">
            <img class="brand-logo" src={href} alt={t(`settings.logo.${kind}_now`)} />
            <Form action={`/admin/settings/${kind}/reversal`} shape="bare">
              <Button label={t(`settings.logo.take_down_${kind}`)}>{t('settings.logo.take_down')}</Button>
            </Form>
          </div>
        ) : (
          <p class="quiet">{t('settings.logo.own')}</p>
        )}
        <Form action={`/admin/settings/${kind}`} form={{ ...EMPTY_FORM, errors }} files>
          <FileField
            name={kind}
            label={t(`settings.logo.${kind}_file`)}
            hint={t(`settings.logo.${kind}_hint`)}
            accept="image/png,image/jpeg,image/webp"
          />
          <FormActions>
            <Button kind={kind === 'logo' ? 'primary' : 'plain'}>{t(`settings.logo.${kind}_save`)}</Button>
          </FormActions>
        </Form>
      </div>
    </Card>
  );
}
