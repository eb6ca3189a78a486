import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Form } from '../components/form/form.js';
import { Tag } from '../components/tag/tag.js';
import { useShell, type Shell } from '../shell.js';
import { AccountFrame } from './account-frame.js';

interface Device {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly method: 'code' | 'password' | 'demo';
  readonly signedInAt: number;
  readonly lastSeenAt: number;
  readonly isThis: boolean;
}

export function DevicesPage({ devices }: { devices: readonly Device[] }): JSX.Element {
  const { t } = useShell();
  return (
    <AccountFrame current="devices" lead={t('me.devices.lead')}>
      <ul class="plain stack">
        {devices.map((device) => (
          <li key={device.id}>
            <DeviceCard device={device} />
          </li>
        ))}
      </ul>
      {devices.length > 1 ? (
        <Form action="/me/devices/others/revocation" shape="bare" label={t('me.devices.revoke_others')}>
          <Button kind="danger">{t('me.devices.revoke_others')}</Button>
        </Form>
      ) : null}
    </AccountFrame>
  );
}

function DeviceCard({ device }: { device: Device }): JSX.Element {
  const { t, times } = useShell();
  const name = deviceName(t, device);
  return (
    <Card>
      <div class="row row-between">
        <div class="grow">
          <p>
            <b>{name}</b>
          </p>
          <p class="small">
            {t('me.devices.seen', { when: times.relative(device.lastSeenAt) })} · {t(`me.devices.method.${device.method}`)},{' '}
            {times.day(device.signedInAt)}
          </p>
        </div>
        {device.isThis ? (
          <Tag tone="ok">{t('me.devices.this')}</Tag>
        ) : (
          <Form
            action="/me/devices/revocation"
            shape="bare"
            hidden={{ device: device.id }}
            label={t('me.devices.revoke_of', { name })}
          >
            <Button label={t('me.devices.revoke_of', { name })}>{t('me.devices.revoke')}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

function deviceName(t: Shell['t'], { browser, system }: Device): string {
  if (browser && system) return t('me.devices.name', { browser, system });
  return browser ?? system ?? t('me.devices.unknown');
}
