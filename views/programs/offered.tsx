import type { JSX } from 'preact';
import { Empty } from '../components/empty/empty.js';
import type { OfferingCardView } from '../components/offering-card/offering-card.js';
import { useShell } from '../shell.js';
import { ContestCard, type ContestView } from './contest-card.js';
import { Cards } from './home.js';

/** What can be signed up for: contests as one card each, everything else by how it stands. */
export interface OfferedProps {
  readonly contests: readonly ContestView[];
  readonly open: readonly OfferingCardView[];
  readonly soon: readonly OfferingCardView[];
  readonly closed: readonly OfferingCardView[];
}

export function Offered({ contests, open, soon, closed }: OfferedProps): JSX.Element {
  const { t } = useShell();
  // Two headings over one card each would be more headings than things.
  const few = open.length > 0 && soon.length > 0 && open.length + soon.length <= 3;
  if (contests.length + open.length + soon.length + closed.length === 0) {
    return (
      <div class="card">
        <Empty picture="calendar" title={t('catalogue.program.none')}>
          <p>{t('catalogue.program.none_hint')}</p>
        </Empty>
      </div>
    );
  }
  return (
    <>
      {contests.length > 0 ? (
        <section class="stack">
          <h2>{t('shelves.contests')}</h2>
          <div class="contests">
            {contests.map((contest) => (
              <ContestCard key={contest.href} contest={contest} />
            ))}
          </div>
        </section>
      ) : null}
      {few ? (
        <Cards title={t('shelves.open_and_soon')} cards={[...open, ...soon]} />
      ) : (
        <>
          {open.length > 0 ? <Cards title={t('catalogue.program.open')} cards={open} /> : null}
          {soon.length > 0 ? <Cards title={t('catalogue.program.soon')} cards={soon} /> : null}
        </>
      )}
      {closed.length > 0 ? <Cards title={t('catalogue.program.past')} cards={closed} /> : null}
    </>
  );
}
