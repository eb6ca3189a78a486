import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import { CodeForm } from './code-forms.js';
import { ConfirmFirst } from './confirm-first.js';
import { MeFrame } from './me-frame.js';

export interface AddressView {
  readonly id: string;
  readonly address: string;
  readonly primary: boolean;
  readonly verifiedAt: Instant;
  readonly primaryAction: string;
  readonly removeAction: string;
}

export interface AddressesProps {
  readonly addresses: readonly AddressView[];
  /** Field: `address`, then `code`. */
  readonly form: FormView;
  readonly addAction: string;
  readonly confirmAction: string;
  /** The new address a code was sent to. */
  readonly sentTo: string | null;
  /** Whether the last sign-in is recent enough to change them. */
  readonly fresh: boolean;
}

/** A school mailbox dies at graduation: several addresses keep the account. */
export function Addresses({ addresses, form, addAction, confirmAction, sentTo, fresh }: AddressesProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <MeFrame room="addresses" lead={t('accounts-pages.addresses_lead')}>
      <Card flush>
        <TaskList
          tasks={addresses.map((entry) => ({
            key: entry.id,
            title: <bdi>{entry.address}</bdi>,
            detail: t('accounts-pages.verified', { when: times.day(entry.verifiedAt) }),
            end: entry.primary ? (
              <Tag tone="ok">{t('accounts-pages.primary')}</Tag>
            ) : fresh ? (
              <AddressActions entry={entry} />
            ) : null,
          }))}
        />
      </Card>
      {fresh ? (
        <Card title={t('accounts-pages.add_address')}>
          {sentTo ? (
            <CodeForm form={form} address={sentTo} action={confirmAction} again={addAction} next={null} />
          ) : (
            <Form action={addAction} form={form}>
              <TextField
                name="address"
                kind="email"
                label={t('accounts-pages.new_address')}
                hint={t('accounts-pages.new_address_hint')}
                autocomplete="email"
                max={320}
              />
              <FormActions>
                <Button>{t('accounts-pages.send_code')}</Button>
              </FormActions>
            </Form>
          )}
        </Card>
      ) : (
        <ConfirmFirst next="/me/addresses" />
      )}
    </MeFrame>
  );
}

function AddressActions({ entry }: { entry: AddressView }): JSX.Element {
  const { t } = useShell();
  return (
    <div class="row">
      <Form action={entry.primaryAction} shape="bare">
        <Button label={t('accounts-pages.make_primary_of', { address: entry.address })}>
          {t('accounts-pages.make_primary')}
        </Button>
      </Form>
      <Form action={entry.removeAction} shape="bare">
        <Button kind="quiet" label={t('accounts-pages.remove_of', { address: entry.address })}>
          {t('accounts-pages.remove')}
        </Button>
      </Form>
    </div>
  );
}
