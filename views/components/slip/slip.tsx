import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface SlipView {
  readonly name: string;
  readonly number: string | null;
  readonly listName: string;
  readonly place: string;
  /** Typed by hand: large, in two halves. */
  readonly code: string;
  /** Where the code is entered, without the protocol. */
  readonly address: string;
  /** The last day, in words. */
  readonly until: string;
}

/** A paper slip with a one-time code, cut along its border and handed to one student. */
export function Slip({ name, number, listName, place, code, address, until }: SlipView): JSX.Element {
  const { t, siteName } = useShell();
  return (
    <section class="slip">
      <p class="slip-head">
        <b>{siteName}</b> <bdi>{place}</bdi>
      </p>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p class="small">
        {number ? <bdi class="num">{number}</bdi> : null} <bdi>{listName}</bdi>
      </p>
      <ol>
        <li>
          {t('class-lists.slips.open')} <b dir="ltr">{address}</b>
        </li>
        <li>{t('class-lists.slips.sign_in')}</li>
        <li>{t('class-lists.slips.enter')}</li>
      </ol>
      <p class="slip-code num" dir="ltr">
        {code}
      </p>
      <p class="small">{t('class-lists.slips.until', { day: until })}</p>
    </section>
  );
}
