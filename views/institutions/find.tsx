import type { JSX } from 'preact';
import type { LocalizedText } from '../../src/kernel/localized-text.js';
import { inLocale } from '../../src/kernel/localized-text.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Search } from '../components/search/search.js';
import { useShell } from '../shell.js';

export interface FoundInstitution {
  readonly id: string;
  readonly name: LocalizedText;
  readonly aliases: readonly string[];
  /** "Shanghai, China" */
  readonly place: string | null;
}

export interface FindProps {
  readonly search: string;
  readonly found: readonly FoundInstitution[];
  /** Where to go on to with `institution=<id>`. */
  readonly next: string;
}

/** The step "choose your school": type, look, pick. Works without script, for every form that asks for one. */
export function FindInstitution({ search, found, next }: FindProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('institutions.find.title')} lead={t('institutions.find.lead')} />
      <Search
        action="/institutions"
        name="search"
        label={t('institutions.find.label')}
        placeholder={t('institutions.find.example')}
        value={search}
        keep={{ next }}
        look={found.length === 0 ? 'large' : undefined}
      />
      {search === '' ? null : found.length === 0 ? (
        <Empty picture="search" title={t('institutions.find.none')}>
          <p class="quiet">{t('institutions.find.none_hint')}</p>
        </Empty>
      ) : (
        <Found found={found} next={next} />
      )}
      {search === '' ? null : (
        <Card title={t('institutions.find.not_listed')}>
          <p class="quiet">{t('institutions.find.not_listed_hint')}</p>
          <p>
            <ButtonLink href={`/institutions/proposals/new?${new URLSearchParams({ name: search, next }).toString()}`}>
              {t('institutions.find.propose')}
            </ButtonLink>
          </p>
        </Card>
      )}
    </div>
  );
}

/** The way on is a GET: it changes nothing, and a form on `next` goes on from there. */
function Found({ found, next }: Pick<FindProps, 'found' | 'next'>): JSX.Element {
  const { t, locale } = useShell();
  const [path = next, query = ''] = next.split('?');
  return (
    <form class="form" method="get" action={path}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <fieldset class="field">
        <legend>{t('institutions.find.choose')}</legend>
        <div class="ticks">
          {found.map(({ id, name, aliases, place }, index) => (
            <label class="tick" key={id}>
              <input type="radio" name="institution" value={id} required checked={found.length === 1 && index === 0} />
              <span class="grow">
                <bdi>{inLocale(name, locale)}</bdi>
                <Beneath name={name} aliases={aliases} />
              </span>
              {place ? <span class="tick-note">{place}</span> : null}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="form-actions">
        <Button kind="primary">{t('institutions.find.go_on')}</Button>
      </div>
    </form>
  );
}

/** The other names it is known by. */
function Beneath({ name, aliases }: Pick<FoundInstitution, 'name' | 'aliases'>): JSX.Element | null {
  const { locale } = useShell();
  const shown = inLocale(name, locale);
  const others = [...new Set([...Object.values(name), ...aliases])].filter((each) => each && each !== shown);
  return others.length === 0 ? null : (
    <span class="tick-hint">
      {others.slice(0, 3).map((each, index) => (
        <>
          {index > 0 ? ' · ' : null}
          <bdi>{each}</bdi>
        </>
      ))}
    </span>
  );
}
