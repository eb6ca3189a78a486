import type { ComponentChildren, JSX } from 'preact';
import { PageHead } from '../components/page-head/page-head.js';
import { PrintHeader } from '../components/print-header/print-header.js';
import { STANDING_TONE, STANDING_WORD, type OfferingStanding } from '../components/offering-card/offering-state.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

const ROOMS = ['overview', 'registrations', 'regions', 'openings', 'seats', 'settings', 'form'] as const;

export type DeskRoom = (typeof ROOMS)[number];

/** What every desk page of one offering shows. */
export interface DeskFrame {
  readonly title: string;
  readonly editionName: string;
  /** The edition's own desk, for who may see it. */
  readonly editionHref?: string;
  /** `/desk/offerings/:id`, without a slash at the end. */
  readonly base: string;
  readonly standing: OfferingStanding;
  /** Rooms this person may enter. */
  readonly rooms: readonly DeskRoom[];
}

interface OfferingFrameProps {
  readonly frame: DeskFrame;
  readonly room: DeskRoom;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The head of an offering's desk, with the ways between its rooms. */
export function OfferingFrame({ frame, room, actions, children }: OfferingFrameProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PrintHeader title={frame.title} />
      <PageHead
        above={{ label: t('desk.title'), href: '/desk' }}
        eyebrow={
          frame.editionHref ? (
            <a href={frame.editionHref} dir="auto">
              {frame.editionName}
            </a>
          ) : (
            <bdi>{frame.editionName}</bdi>
          )
        }
        title={<span dir="auto">{frame.title}</span>}
        tag={<Tag tone={STANDING_TONE[frame.standing]}>{t(STANDING_WORD[frame.standing])}</Tag>}
        actions={actions}
      />
      <nav class="desk-rooms" aria-label={t('desk.rooms')}>
        {ROOMS.filter((name) => frame.rooms.includes(name)).map((name) => (
          <a
            key={name}
            href={name === 'overview' ? frame.base : `${frame.base}/${name}`}
            aria-current={name === room ? 'page' : undefined}
          >
            {t(`desk.room.${name}`)}
          </a>
        ))}
      </nav>
      {children}
    </div>
  );
}
