import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Slip } from '../components/slip/slip.js';
import { useShell } from '../shell.js';
import type { StudentView } from './student-state.js';

interface SlipsProps {
  readonly listName: string;
  readonly place: string;
  readonly backTo: string;
  /** Where codes are entered, without the protocol. */
  readonly address: string;
  readonly slips: readonly (StudentView & { readonly code: string; readonly expiresAt: Instant })[];
}

/** Slips to print, cut and hand out. On the screen it says what to do with them. */
export function Slips({ listName, place, backTo, address, slips }: SlipsProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <div class="stack-loose">
      <div class="stack no-print">
        <h1>{t('class-lists.slips.title')}</h1>
        <p class="lead">{t('class-lists.slips.print_now', { count: slips.length })}</p>
        <p>
          <a href={backTo}>{t('class-lists.slips.back', { list: listName })}</a>
        </p>
      </div>
      <div class="slips">
        {slips.map(({ id, name, number, code, expiresAt }) => (
          <Slip
            key={id}
            name={name}
            number={number}
            listName={listName}
            place={place}
            code={code}
            address={address}
            until={times.day(expiresAt)}
          />
        ))}
      </div>
    </div>
  );
}
