import type { JSX } from 'preact';
import type { Flash as FlashWords } from '../../shell.js';
import { Notice } from '../notice/notice.js';

/** What the last action did, said once at the top of the next page. */
export function Flash({ flash }: { flash: FlashWords | null }): JSX.Element | null {
  if (!flash) return null;
  return (
    <div class="flash wrap" role={flash.kind === 'stop' ? 'alert' : 'status'}>
      <Notice tone={flash.kind} title={flash.text} />
    </div>
  );
}
