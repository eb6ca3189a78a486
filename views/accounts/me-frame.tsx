import type { ComponentChildren, JSX } from 'preact';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

const ROOMS = [
  ['profile', '/me'],
  ['addresses', '/me/addresses'],
  ['affiliations', '/me/affiliations'],
  ['devices', '/me/devices'],
  ['security', '/me/security'],
  ['calendar', '/me/calendar'],
] as const;

export type MeRoom = (typeof ROOMS)[number][0];

/** The pages about oneself, with the ways between them. */
export function MeFrame({
  room,
  lead,
  children,
}: {
  room: MeRoom;
  lead?: string;
  children: ComponentChildren;
}): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page rooms">
      <nav class="rooms-nav" aria-label={t('accounts-pages.rooms')}>
        {ROOMS.map(([name, href]) => (
          <a key={name} href={href} aria-current={name === room ? 'page' : undefined}>
            {t(`accounts-pages.room.${name}`)}
          </a>
        ))}
      </nav>
      <div class="stack-loose">
        <PageHead title={t(`accounts-pages.room.${room}`)} lead={lead} />
        {children}
      </div>
    </div>
  );
}
