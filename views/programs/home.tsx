import type { JSX } from 'preact';
import { Empty } from '../components/empty/empty.js';
import { TrellisArt } from '../components/illustration/trellis-art.js';
import { OfferingCard, type OfferingCardView } from '../components/offering-card/offering-card.js';
import type { OfferingKind } from '../components/offering-card/offering-state.js';
import { ProgramCard, type ProgramCardView } from '../components/program-card/program-card.js';
import { Search } from '../components/search/search.js';
import { useShell } from '../shell.js';
import { KindChips } from './kind-chips.js';

export interface HomeProps {
  readonly open: readonly OfferingCardView[];
  readonly soon: readonly OfferingCardView[];
  readonly programs: readonly ProgramCardView[];
  /** Open now over the whole catalogue, whatever the filters; kinds with nothing open are left out. */
  readonly counts: readonly { readonly kind: OfferingKind; readonly count: number }[];
  readonly kind: OfferingKind | null;
  readonly words: string;
}

/** The front page: what is open now. */
export function Home(props: HomeProps): JSX.Element {
  const { t } = useShell();
  const { soon, programs, counts, kind, words } = props;
  return (
    <>
      <section class="hero">
        <div class="wrap hero-inner">
          <div class="stack-loose">
            <h1>{t('catalogue.home.title')}</h1>
            <p class="lead">{t('catalogue.home.lead')}</p>
            <Search
              action="/"
              label={t('catalogue.home.search')}
              placeholder={t('catalogue.home.search_example')}
              value={words}
              keep={kind ? { kind } : {}}
              look="large"
            />
          </div>
          <TrellisArt />
        </div>
      </section>
      <div class="wrap page stack-far">
        <section class="stack" id="open">
          <h2>{t('catalogue.home.open_now')}</h2>
          <KindChips counts={counts} kind={kind} words={words} path="/" />
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

function Found({ open, words, kind }: HomeProps): JSX.Element {
  const { t } = useShell();
  if (open.length > 0) {
    return (
      <>
        {words ? <p class="quiet">{t('catalogue.home.found', { count: open.length, words })}</p> : null}
        <div class="grid">
          {open.map((card) => (
            <OfferingCard key={card.href} card={card} />
          ))}
        </div>
      </>
    );
  }
  const filtered = words !== '' || kind !== null;
  return (
    <div class="card">
      <Empty
        picture={filtered ? 'search' : 'calendar'}
        title={t(filtered ? 'catalogue.home.none_found' : 'catalogue.home.none')}
      >
        <p>{t(filtered ? 'catalogue.home.none_found_hint' : 'catalogue.home.none_hint')}</p>
        {filtered ? <a href="/">{t('catalogue.home.show_all')}</a> : null}
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
