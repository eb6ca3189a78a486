import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import { QueueLinks, type Queues } from './queues.js';

export interface ProposalLine {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: 'university' | 'college' | 'school' | 'company' | 'research' | 'other';
  readonly place: string | null;
  readonly proposer: string;
  readonly waiting: number;
  readonly createdAt: Instant;
}

/** Institutions that people proposed, the oldest first. */
export function ProposalsPage({
  proposals,
  queues,
  sections,
}: Framed<{ proposals: readonly ProposalLine[]; queues: Queues }>): JSX.Element {
  const { t, locale, times } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('institutions.register.title'), href: '/admin/institutions' }}
        title={t('institutions.proposals.title')}
        lead={t('institutions.proposals.lead')}
      />
      <AdminNav sections={sections} current="institutions" />
      <QueueLinks queues={queues} current="proposals" />
      <Card flush>
        {proposals.length === 0 ? (
          <Empty picture="people" title={t('institutions.proposals.none')}>
            <p class="quiet">{t('institutions.proposals.none_hint')}</p>
          </Empty>
        ) : (
          <TaskList
            tasks={proposals.map((each) => ({
              key: each.id,
              title: (
                <a href={`/admin/institutions/proposals/${each.id}`}>
                  <bdi>{inLocale(each.name, locale)}</bdi>
                </a>
              ),
              detail: [
                t(`institutions.kind.${each.kind}`),
                each.place,
                t('institutions.proposals.by', { name: each.proposer }),
                t('institutions.proposals.people', { count: each.waiting }),
                times.relative(each.createdAt),
              ]
                .filter(Boolean)
                .join(' · '),
              end: (
                <ButtonLink
                  href={`/admin/institutions/proposals/${each.id}`}
                  label={`${t('institutions.desk.decide')}: ${inLocale(each.name, locale)}`}
                >
                  {t('institutions.desk.decide')}
                </ButtonLink>
              ),
            }))}
          />
        )}
      </Card>
    </div>
  );
}
