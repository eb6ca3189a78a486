import type { JSX } from 'preact';
import { Tag, type Tone } from '../components/tag/tag.js';
import type { MessageKey } from '../message-key.js';
import { useShell } from '../shell.js';

export type MailStateName = 'queued' | 'sent' | 'failed';

const LOOKS: Readonly<Record<MailStateName, readonly [Tone, MessageKey]>> = {
  queued: ['wait', 'mail.state.queued'],
  sent: ['ok', 'mail.state.sent'],
  failed: ['stop', 'mail.state.failed'],
};

export function MailState({ state }: { state: MailStateName }): JSX.Element {
  const { t } = useShell();
  const [tone, key] = LOOKS[state];
  return <Tag tone={tone}>{t(key)}</Tag>;
}
