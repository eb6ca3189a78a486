import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { Facts } from '../components/facts/facts.js';
import { Form } from '../components/form/form.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import { QueueLinks, type Queues } from './queues.js';

export interface ClaimLine {
  readonly id: string;
  readonly institution: LocalizedText;
  readonly name: string;
  readonly position: string;
  readonly evidence: string | null;
  readonly byAddress: boolean;
  readonly createdAt: Instant;
  /** Others who asked for the same one. */
  readonly rivals: number;
}

interface ClaimsProps {
  readonly claims: readonly ClaimLine[];
  readonly queues: Queues;
}

/** People who want to look after an institution: the office looks at each and decides. */
export function ClaimsPage({ claims, queues, sections }: Framed<ClaimsProps>): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('institutions.register.title'), href: '/admin/institutions' }}
        title={t('institutions.claims.title')}
        lead={t('institutions.claims.lead')}
      />
      <AdminNav sections={sections} current="institutions" />
      <QueueLinks queues={queues} current="claims" />
      {claims.length === 0 ? (
        <Card flush>
          <Empty picture="people" title={t('institutions.claims.none')}>
            <p class="quiet">{t('institutions.claims.none_hint')}</p>
          </Empty>
        </Card>
      ) : (
        claims.map((claim) => <Claim key={claim.id} claim={claim} />)
      )}
    </div>
  );
}

function Claim({ claim }: { claim: ClaimLine }): JSX.Element {
  const { t, locale, times } = useShell();
  const base = `/admin/institutions/claims/${claim.id}`;
  return (
    <Card
      title={<bdi>{inLocale(claim.institution, locale)}</bdi>}
      beside={
        <Tag tone={claim.byAddress ? 'ok' : 'wait'}>
          {t(claim.byAddress ? 'institutions.claims.with_address' : 'institutions.claims.without_address')}
        </Tag>
      }
    >
      <Facts
        facts={[
          { label: t('institutions.desk.name'), value: <bdi>{claim.name}</bdi> },
          { label: t('institutions.claims.position'), value: <span dir="auto">{claim.position}</span> },
          { label: t('institutions.desk.evidence'), value: <span dir="auto">{claim.evidence ?? '–'}</span> },
          { label: t('institutions.desk.since'), value: times.dayTime(claim.createdAt) },
        ]}
      />
      {claim.rivals > 0 ? (
        <Notice tone="wait" title={t('institutions.claims.rivals', { count: claim.rivals })} />
      ) : null}
      <div class="row">
        <Form action={`${base}/approval`} shape="bare">
          <Button kind="plain" label={`${t('institutions.claims.approve')}: ${claim.name}`}>
            {t('institutions.claims.approve')}
          </Button>
        </Form>
        <ButtonLink kind="quiet" href={`${base}/refusal`} label={`${t('institutions.claims.decline')}: ${claim.name}`}>
          {t('institutions.claims.decline')}
        </ButtonLink>
      </div>
    </Card>
  );
}
