import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import type { FormView } from '../components/form/form-state.js';
import { KpiStrip, type Kpi } from '../components/kpi/kpi.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { PrintHeader } from '../components/print-header/print-header.js';
import { Tag } from '../components/tag/tag.js';
import { useShell, type Shell } from '../shell.js';
import type { AffiliationRole, AffiliationState, VerifiedBy } from './affiliation-words.js';
import { SchoolPeople } from './school-people.js';
import { schoolHref, type SchoolFilter } from './school-filter.js';

export interface SchoolPersonRow {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly role: AffiliationRole;
  readonly state: AffiliationState;
  readonly number: string | null;
  readonly untilDay: string | null;
  readonly verifiedBy: VerifiedBy | null;
  readonly since: Instant;
  /** What the person wrote with the request, or what ended it. */
  readonly note: string | null;
  /** A mailbox of the school speaks for the request. */
  readonly byDomain: boolean;
}

interface Place {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface SchoolProps {
  readonly institution: Place & {
    readonly state: 'approved' | 'proposed' | 'merged' | 'declined';
    readonly aliases: readonly string[];
    readonly domains: readonly string[];
    readonly place: string | null;
    readonly kind: string;
  };
  readonly above: readonly Place[];
  readonly parts: readonly Place[];
  readonly counts: readonly {
    readonly state: AffiliationState;
    readonly role: AffiliationRole;
    readonly total: number;
  }[];
  readonly listedOpen: number;
  readonly coordinators: readonly { readonly id: string; readonly name: string }[];
  readonly mayConfirm: boolean;
  readonly list: PageOf<SchoolPersonRow>;
  readonly filter: SchoolFilter;
  /** The bulk form of the requests, shown again when it was refused. */
  readonly form: FormView;
}

/** A school's desk: its figures, who waits for a word, and its people. */
export function School(props: SchoolProps): JSX.Element {
  const shell = useShell();
  const { t, locale } = shell;
  const { institution, above, coordinators, mayConfirm, filter } = props;
  const name = inLocale(institution.name, locale);
  const waiting = countOf(props, 'requested');
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PrintHeader title={name} />
      <PageHead
        above={{ label: t('institutions.desk.title'), href: '/desk/institutions' }}
        eyebrow={above.length > 0 ? <bdi>{above.map((each) => inLocale(each.name, locale)).join(' › ')}</bdi> : null}
        title={<bdi>{name}</bdi>}
        tag={
          institution.state === 'approved' ? null : <Tag tone="off">{t(`institutions.state.${institution.state}`)}</Tag>
        }
        actions={
          mayConfirm ? (
            <ButtonLink href={`/desk/imports/new?kind=affiliations&target=${institution.id}`}>
              {t('institutions.desk.import')}
            </ButtonLink>
          ) : null
        }
      />
      <KpiStrip label={t('institutions.desk.figures')} figures={figures(shell, props)} />
      {waiting > 0 && filter.state !== 'requested' ? (
        <Notice
          tone="wait"
          title={t('institutions.desk.waiting', { count: waiting })}
          action={
            <ButtonLink kind="primary" href={schoolHref(institution.id, { state: 'requested' })}>
              {t('institutions.desk.decide')}
            </ButtonLink>
          }
        />
      ) : null}
      <div class="side">
        <SchoolPeople {...props} />
        <aside class="stack">
          <Card title={t('institutions.desk.about')}>
            <Facts facts={factsOf(shell, props, coordinators)} />
          </Card>
        </aside>
      </div>
    </div>
  );
}

function countOf({ counts }: SchoolProps, state: AffiliationState, role?: AffiliationRole): number {
  return counts
    .filter((each) => each.state === state && (role === undefined || each.role === role))
    .reduce((sum, { total }) => sum + total, 0);
}

function figures({ t }: Shell, props: SchoolProps): readonly Kpi[] {
  const { institution, filter, listedOpen } = props;
  const link = (change: Partial<SchoolFilter>): Pick<Kpi, 'href' | 'current'> => ({
    href: schoolHref(institution.id, change),
    current: filter.state === (change.state ?? null) && filter.role === (change.role ?? null),
  });
  const confirmed = (role: AffiliationRole) => countOf(props, 'confirmed', role);
  return [
    { figure: countOf(props, 'requested'), label: t('institutions.desk.requests'), ...link({ state: 'requested' }) },
    { figure: countOf(props, 'confirmed'), label: t('institutions.desk.people'), ...link({ state: 'confirmed' }) },
    {
      figure: confirmed('student'),
      label: t('institutions.desk.students'),
      ...link({ state: 'confirmed', role: 'student' }),
    },
    {
      figure: confirmed('teacher'),
      label: t('institutions.desk.teachers'),
      ...link({ state: 'confirmed', role: 'teacher' }),
    },
    { figure: listedOpen, label: t('institutions.desk.listed') },
  ];
}

function factsOf({ t, locale }: Shell, { institution, parts }: SchoolProps, coordinators: SchoolProps['coordinators']) {
  const { aliases, domains, place, name } = institution;
  const others = Object.values(name).filter((each) => each && each !== inLocale(name, locale));
  const rows: readonly (Fact | null)[] = [
    others.length > 0 ? { label: t('institutions.facts.names'), value: <Several texts={others} /> } : null,
    aliases.length > 0 ? { label: t('institutions.facts.aliases'), value: <Several texts={aliases} /> } : null,
    place ? { label: t('institutions.facts.place'), value: place } : null,
    {
      label: t('institutions.facts.domains'),
      value: domains.length > 0 ? <Several texts={domains} /> : t('institutions.facts.no_domains'),
    },
    {
      label: t('institutions.facts.coordinators'),
      value:
        coordinators.length > 0 ? (
          <Several texts={coordinators.map((each) => each.name)} />
        ) : (
          t('institutions.facts.no_coordinators')
        ),
    },
    parts.length > 0 ? { label: t('institutions.facts.parts'), value: <Parts parts={parts} /> } : null,
  ];
  return rows.filter((row) => row !== null);
}

function Several({ texts }: { texts: readonly string[] }): JSX.Element {
  return (
    <ul class="plain">
      {texts.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Parts({ parts }: { parts: readonly Place[] }): JSX.Element {
  const { locale } = useShell();
  return (
    <ul class="plain">
      {parts.map(({ id, name }) => (
        <li key={id}>
          <a href={`/desk/institutions/${id}`}>
            <bdi>{inLocale(name, locale)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
