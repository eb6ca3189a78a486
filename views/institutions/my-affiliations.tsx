import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { LocalizedText } from '../../src/kernel/localized-text.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { Notice } from '../components/notice/notice.js';
import { Search } from '../components/search/search.js';
import { TaskList } from '../components/tasks/tasks.js';
import { MeFrame } from '../accounts/me-frame.js';
import { useShell } from '../shell.js';
import {
  AffiliationTag,
  InstitutionName,
  type AffiliationRole,
  type AffiliationState,
  type VerifiedBy,
} from './affiliation-words.js';

export interface MyAffiliation {
  readonly id: string;
  readonly institution: LocalizedText | null;
  readonly role: AffiliationRole;
  readonly state: AffiliationState;
  readonly number: string | null;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly verifiedBy: VerifiedBy | null;
  readonly since: Instant;
  readonly endedAt: Instant | null;
  readonly reason: string | null;
  /** Where one asks to look after the school; null for students, and where somebody does. */
  readonly claimHref: string | null;
}

export interface MyAffiliationsProps {
  readonly live: readonly MyAffiliation[];
  readonly past: readonly MyAffiliation[];
  /** Schools whose mailbox the person has, and which they have not named yet. */
  readonly suggestions: readonly { readonly id: string; readonly name: LocalizedText; readonly address: string }[];
}

/** Where a person studies, teaches or works, and how that was confirmed. */
export function MyAffiliations({ live, past, suggestions }: MyAffiliationsProps): JSX.Element {
  const { t } = useShell();
  return (
    <MeFrame room="affiliations" lead={t('affiliations.mine.lead')}>
      {suggestions.map(({ id, name, address }) => (
        <Notice
          key={id}
          tone="info"
          title={<InstitutionName name={name} />}
          action={
            <ButtonLink kind="primary" href={`/me/affiliations/new?institution=${id}`}>
              {t('affiliations.mine.add_this')}
            </ButtonLink>
          }
        >
          <p>{t('affiliations.mine.suggested', { address })}</p>
        </Notice>
      ))}
      <Card flush>
        {live.length === 0 ? (
          <Empty picture="people" title={t('affiliations.mine.none')}>
            <p class="quiet">{t('affiliations.mine.none_hint')}</p>
          </Empty>
        ) : (
          <TaskList tasks={live.map((each) => lineOf(each, <Actions each={each} />))} />
        )}
      </Card>
      <Card title={t('affiliations.mine.add')}>
        <p class="quiet">{t('affiliations.mine.add_hint')}</p>
        <Search
          action="/institutions"
          name="search"
          label={t('institutions.find.label')}
          placeholder={t('institutions.find.example')}
          value=""
          keep={{ next: '/me/affiliations/new' }}
        />
      </Card>
      {past.length > 0 ? (
        <Card title={t('affiliations.mine.past')} flush>
          <TaskList tasks={past.map((each) => lineOf(each, <AffiliationTag state={each.state} />))} />
        </Card>
      ) : null}
    </MeFrame>
  );
}

function lineOf(each: MyAffiliation, end: JSX.Element) {
  return { key: each.id, title: <InstitutionName name={each.institution} />, detail: <Detail each={each} />, end };
}

function Detail({ each }: { each: MyAffiliation }): JSX.Element {
  const { t, times } = useShell();
  const parts = [
    t(`affiliations.role.${each.role}`),
    each.number ? t('affiliations.number_is', { number: each.number }) : null,
    each.untilDay ? t('affiliations.until', { day: times.day(Date.parse(each.untilDay), 'UTC') }) : null,
    each.state === 'confirmed' && each.verifiedBy ? t(`affiliations.verified.${each.verifiedBy}`) : null,
    each.state === 'requested' ? t('affiliations.asked', { when: times.day(each.since) }) : null,
    each.endedAt === null ? null : times.day(each.endedAt),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.join(' · ')}
      {each.claimHref ? (
        <>
          {' · '}
          <a href={each.claimHref}>{t('institutions.claim.link')}</a>
        </>
      ) : null}
      {each.reason ? (
        <span class="cell-note" dir="auto">
          {each.reason}
        </span>
      ) : null}
    </>
  );
}

function Actions({ each }: { each: MyAffiliation }): JSX.Element {
  const { t } = useShell();
  const words = each.state === 'requested' ? 'affiliations.mine.take_back' : 'affiliations.mine.leave';
  return (
    <div class="row">
      <AffiliationTag state={each.state} />
      <ButtonLink kind="quiet" href={`/me/affiliations/${each.id}/departure`}>
        {t(words)}
      </ButtonLink>
    </div>
  );
}
