import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Form } from '../components/form/form.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import { MeFrame } from './me-frame.js';

export interface DeviceView {
  readonly id: string;
  /** Product names, such as Firefox and Android; null when unknown. */
  readonly browser: string | null;
  readonly system: string | null;
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
  readonly current: boolean;
  readonly revokeAction: string;
}

export interface DevicesProps {
  /** This one first. */
  readonly devices: readonly DeviceView[];
  readonly revokeOthersAction: string;
}

export function Devices({ devices, revokeOthersAction }: DevicesProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <MeFrame room="devices" lead={t('accounts-pages.devices_lead')}>
      <Card flush>
        <TaskList
          tasks={devices.map((device) => ({
            key: device.id,
            title: <DeviceName device={device} />,
            detail: t('accounts-pages.device_times', {
              seen: times.relative(device.lastSeenAt),
              since: times.day(device.signedInAt),
            }),
            end: device.current ? <Tag tone="ok">{t('accounts-pages.this_device')}</Tag> : <Revoke device={device} />,
          }))}
        />
      </Card>
      {devices.length > 1 ? (
        <Form action={revokeOthersAction} shape="bare">
          <Button kind="danger">{t('accounts-pages.revoke_others')}</Button>
        </Form>
      ) : null}
    </MeFrame>
  );
}

function DeviceName({ device: { browser, system } }: { device: DeviceView }): JSX.Element {
  const { t } = useShell();
  const known = [browser, system].filter(Boolean).join(', ');
  return <bdi>{known || t('accounts-pages.unknown_device')}</bdi>;
}

function Revoke({ device }: { device: DeviceView }): JSX.Element {
  const { t } = useShell();
  return (
    <Form action={device.revokeAction} shape="bare">
      <Button label={t('accounts-pages.revoke_of', { device: device.browser ?? t('accounts-pages.unknown_device') })}>
        {t('accounts-pages.revoke')}
      </Button>
    </Form>
  );
}
