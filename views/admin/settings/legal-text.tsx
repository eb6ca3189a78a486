import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button/button.js';
import { CheckField } from '../../components/field/choice-field.js';
import type { FormView } from '../../components/form/form-state.js';
import { Form, FormActions } from '../../components/form/form.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { LocalizedField } from '../../desk/localized-field.js';
import { useShell } from '../../shell.js';
import { AdminNav, type Framed } from '../admin-nav.js';

interface LegalTextProps {
  readonly name: 'terms' | 'privacy' | 'accessibility';
  /** Fields: `body.<language>`, `asksAgain`, `version`. */
  readonly form: FormView;
}

/** A legal text in every language, and whether people must accept it again. */
export function LegalTextPage({ name, form, sections }: Framed<LegalTextProps>): JSX.Element {
  const { t } = useShell();
  const version = form.values['version'];
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('settings.texts.title'), href: '/admin/settings/texts' }}
        title={t(`settings.text.${name}`)}
      />
      <AdminNav sections={sections} current="settings" />
      <Form
        action={`/admin/settings/texts/${name}`}
        form={form}
        hidden={{ version: typeof version === 'string' ? version : '0' }}
      >
        <LocalizedField
          name="body"
          label={t('settings.text.body')}
          hint={t('settings.text.body_hint')}
          rows={14}
          max={40_000}
        />
        {name === 'terms' ? (
          <CheckField
            name="asksAgain"
            label={t('settings.text.asks_again')}
            hint={t('settings.text.asks_again_hint')}
          />
        ) : null}
        <FormActions>
          <Button kind="primary">{t('settings.text.save')}</Button>
          <ButtonLink kind="quiet" href="/admin/settings/texts">
            {t('settings.leave')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
