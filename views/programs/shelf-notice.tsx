import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';

/** What a page of a program, an edition or a contest says of itself before anything else. */
export interface ShelfNoticeProps {
  readonly state: 'draft' | 'published' | 'archived';
  /** Its desk, for who works on it. */
  readonly deskHref: string | null;
}

/** A draft that only its office sees, or something from the archive. */
export function ShelfNotice({ state, deskHref }: ShelfNoticeProps): JSX.Element | null {
  const { t } = useShell();
  if (state === 'published') return null;
  const draft = state === 'draft';
  return (
    <div class="wrap preview-bar">
      <Notice
        tone={draft ? 'info' : 'off'}
        title={t(draft ? 'catalogue.offering.preview' : 'shelves.archived')}
        action={deskHref ? <ButtonLink href={deskHref}>{t('catalogue.offering.desk')}</ButtonLink> : null}
      >
        <p>{t(draft ? 'catalogue.offering.preview_text' : 'shelves.archived_text')}</p>
      </Notice>
    </div>
  );
}
