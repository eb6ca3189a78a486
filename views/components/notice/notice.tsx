import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon.js';
import type { Tone } from '../tag/tag.js';

const ICONS: Record<Tone, IconName> = { ok: 'check', wait: 'clock', stop: 'stop', info: 'info', off: 'info' };

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ComponentChildren;
  /** One button or link at the end. */
  readonly action?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Something to know before reading on: a preview, a state, an effect. */
export function Notice({ tone, title, action, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div class="grow">
        {title ? <p class="notice-title">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
