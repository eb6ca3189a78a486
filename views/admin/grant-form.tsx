import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { SelectField, type Option } from '../components/field/choice-field.js';
import { DateField } from '../components/field/date-field.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { useShell, type Shell } from '../shell.js';
import { placeName, type GrantPlace, type RoleName } from './grant-words.js';

/** A place the reader may give roles at, with the roles they may give there. */
export interface GrantChoice {
  readonly place: GrantPlace;
  readonly roles: readonly RoleName[];
}

interface GrantFormProps {
  readonly action: string;
  readonly choices: readonly GrantChoice[];
  readonly form: FormView;
  /** Asks for the address of the person; without it the page is that person's. */
  readonly byAddress?: boolean;
}

/** Gives a role: only what this reader may give is on offer. */
export function GrantForm({ action, choices, form, byAddress }: GrantFormProps): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <Form action={action} form={form}>
      {byAddress ? (
        <TextField
          name="address"
          kind="email"
          label={t('admin.grant.address')}
          hint={t('admin.grant.address_hint')}
          autocomplete="off"
        />
      ) : null}
      <SelectField
        name="role"
        label={t('admin.grant.role')}
        prompt={t('admin.grant.choose_role')}
        options={roleOptions(shell, choices)}
      />
      <SelectField
        name="place"
        label={t('admin.grant.place')}
        prompt={t('admin.grant.choose_place')}
        options={placeOptions(shell, choices)}
      />
      <DateField name="until" label={t('admin.grant.until')} hint={t('admin.grant.until_hint')} optional />
      <LongTextField
        name="reason"
        label={t('admin.grant.reason')}
        hint={t('admin.grant.reason_hint')}
        rows={2}
        max={500}
        optional
      />
      <FormActions>
        <Button kind="primary">{t('admin.grant.submit')}</Button>
      </FormActions>
    </Form>
  );
}

function roleOptions({ t }: Shell, choices: readonly GrantChoice[]): readonly Option[] {
  const roles = [...new Set(choices.flatMap((choice) => choice.roles))];
  return roles.map((role) => ({ value: role, label: t(`access.role.${role}`) }));
}

function placeOptions(shell: Shell, choices: readonly GrantChoice[]): readonly Option[] {
  return choices.map(({ place }) => {
    const { kind, id } = place.scope;
    const name = placeName(shell, place);
    return {
      value: id === null ? kind : `${kind}:${id}`,
      label: id === null ? name : `${shell.t(`access.scope.${kind}`)}: ${name}`,
    };
  });
}
