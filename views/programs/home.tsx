import type { JSX } from 'preact';
import { Empty } from '../components/empty/empty.js';
import { TrellisArt } from '../components/illustration/trellis-art.js';
import { OfferingCard, type OfferingCardView } from '../components/offering-card/offering-card.js';
import { ProgramCard, type ProgramCardView } from '../components/program-card/program-card.js';
import { Search } from '../components/search/search.js';
import { useShell } from '../shell.js';
import { Filters, type FilterView } from './filters.js';

export interface HomeProps {
  readonly open: readonly OfferingCardView[];
  readonly soon: readonly OfferingCardView[];
  readonly programs: readonly ProgramCardView[];
  readonly filters: FilterView;
  /** Something narrows the list. */
  readonly filtered: boolean;
  /** The filters in force, which a search keeps. */
  readonly kept: Readonly<Record<string, string>>;
  /** What was searched for, as typed. */
  readonly words: string;
}

/** The front page: what is open now. */
export function Home(props: HomeProps): JSX.Element {
  const { t, site } = useShell();
  const { soon, programs, filters, kept, words } = props;
  return (
    <>
      <section class="hero">
        <div class="wrap hero-inner">
          <div class="stack-loose">
            <h1>{t('catalogue.home.title')}</h1>
            <p class="lead" dir="auto">
              {site.tagline || t('catalogue.home.lead')}
            </p>
            <Search
              action="/"
              label={t('catalogue.home.search')}
              placeholder={t('catalogue.home.search_example')}
              value={words}
              keep={kept}
              look="large"
            />
          </div>
          <TrellisArt />
        </div>
      </section>
      <div class="wrap page stack-far">
        <section class="stack" id="open">
          <h2>{t('catalogue.home.open_now')}</h2>
          <Filters filters={filters} />
          <Found {...props} />
        </section>
        {soon.length > 0 ? <Cards title={t('catalogue.home.opens_soon')} cards={soon} /> : null}
        <section class="stack">
          <h2>{t('catalogue.home.programs')}</h2>
          <div class="programs">
            {programs.map((program) => (
              <ProgramCard key={program.href} program={program} />
            ))}
          </div>
        </section>
        <HowItWorks />
      </div>
    </>
  );
}

function Found({ open, soon, words, filtered, filters }: HomeProps): JSX.Element {
  const { t } = useShell();
  if (open.length > 0) {
    return (
      <>
        {words ? (
          <p class="quiet" role="status">
            {t('catalogue.home.found', { count: open.length + soon.length, words })}
          </p>
        ) : null}
        <div class="grid">
          {open.map((card) => (
            <OfferingCard key={card.href} card={card} />
          ))}
        </div>
      </>
    );
  }
  if (soon.length > 0 && filtered) return <p class="quiet">{t('catalogue.home.only_later', { count: soon.length })}</p>;
  return (
    <div class="card">
      <Empty
        picture={filtered ? 'search' : 'calendar'}
        title={t(filtered ? 'catalogue.home.none_found' : 'catalogue.home.none')}
      >
        <p>{t(filtered ? 'catalogue.home.none_found_hint' : 'catalogue.home.none_hint')}</p>
        {filters.clearHref ? <a href={filters.clearHref}>{t('catalogue.home.show_all')}</a> : null}
      </Empty>
    </div>
  );
}

/** A titled grid of offerings. */
export function Cards({ title, cards }: { title: string; cards: readonly OfferingCardView[] }): JSX.Element {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <div class="grid">
        {cards.map((card) => (
          <OfferingCard key={card.href} card={card} />
        ))}
      </div>
    </section>
  );
}

const WAYS = ['find', 'sign_up', 'know'] as const;

function HowItWorks(): JSX.Element {
  const { t } = useShell();
  return (
    <section class="stack">
      <h2>{t('catalogue.home.how')}</h2>
      <ol class="ways">
        {WAYS.map((way) => (
          <li key={way}>
            <h3>{t(`catalogue.home.how.${way}`)}</h3>
            <p class="quiet">{t(`catalogue.home.how.${way}_text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
