import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import { AccountFrame } from './account-frame.js';
import { ConfirmFirst } from './confirm-first.js';

interface Address {
  readonly id: string;
  readonly address: string;
  readonly isPrimary: boolean;
  readonly verifiedAt: number;
}

interface AddressesProps {
  readonly addresses: readonly Address[];
  /** Whether the last sign-in is recent enough to change them. */
  readonly fresh: boolean;
  readonly form: FormView;
}

export function AddressesPage({ addresses, fresh, form }: AddressesProps): JSX.Element {
  const { t } = useShell();
  return (
    <AccountFrame current="addresses" lead={t('me.addresses.lead')}>
      {fresh ? null : <ConfirmFirst next="/me/addresses" />}
      <ul class="plain stack">
        {addresses.map((address) => (
          <li key={address.id}>
            <AddressCard address={address} fresh={fresh} />
          </li>
        ))}
      </ul>
      {fresh ? (
        <section class="stack">
          <h2>{t('me.addresses.add')}</h2>
          <Form action="/me/addresses" form={form}>
            <TextField
              name="address"
              kind="email"
              label={t('sign-in.address')}
              hint={t('me.addresses.add_hint')}
              autocomplete="email"
              max={254}
            />
            <FormActions>
              <Button kind="primary">{t('sign-in.send_code')}</Button>
            </FormActions>
          </Form>
        </section>
      ) : null}
    </AccountFrame>
  );
}

function AddressCard({ address: { id, address, isPrimary, verifiedAt }, fresh }: { address: Address; fresh: boolean }): JSX.Element {
  const { t, times } = useShell();
  return (
    <Card>
      <div class="row row-between">
        <div class="grow">
          <p>
            <bdi dir="ltr">{address}</bdi>
          </p>
          <p class="small">{t('me.addresses.since', { day: times.day(verifiedAt) })}</p>
        </div>
        {isPrimary ? <Tag tone="ok">{t('me.addresses.primary')}</Tag> : null}
        {fresh && !isPrimary ? (
          <div class="row">
            <Form action={`/me/addresses/${id}/primacy`} shape="bare" label={t('me.addresses.make_primary_of', { address })}>
              <Button label={t('me.addresses.make_primary_of', { address })}>{t('me.addresses.make_primary')}</Button>
            </Form>
            <Form action={`/me/addresses/${id}/removal`} shape="bare" label={t('me.addresses.remove_of', { address })}>
              <Button kind="danger" label={t('me.addresses.remove_of', { address })}>
                {t('me.addresses.remove')}
              </Button>
            </Form>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
