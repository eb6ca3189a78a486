import type { Id } from '../../src/kernel/id.js';
import type { ReadDb } from '../../src/platform/database/context.js';
import type { RushVisit } from './rush.js';

/** What the rows say of one person's sign-up. */
export interface RushRow {
  readonly id: Id;
  readonly accountId: Id;
  readonly state: string;
  readonly queueArrival: number | null;
  readonly arrival: number;
}

/** Every registration of an offering with its arrival number, in order of arrival. */
export async function rushRows(db: ReadDb, offeringId: Id): Promise<readonly RushRow[]> {
  const rows = await db.rows<RushRow>(
    `SELECT r."id", r."account_id", r."state", r."queue_arrival", c."arrival"
     FROM "registrations" r JOIN "seat_claims" c ON c."registration_id" = r."id"
     WHERE r."offering_id" = :offeringId ORDER BY c."arrival"`,
    { offeringId },
  );
  return rows.map((row) => ({ ...row, arrival: Number(row.arrival) }));
}

/**
 * Pairs in which somebody was answered before somebody else had even sent, and yet arrived later. There must be none:
 * that is what "first come, first served" means to two people who compare their watches.
 */
export function overtakings(visits: readonly RushVisit[], rows: readonly RushRow[]): number {
  const arrivals = new Map(rows.map(({ accountId, arrival }) => [accountId, arrival]));
  const arrivalOf = ({ person }: RushVisit) => arrivals.get(person.accountId) ?? 0;
  const answered = [...visits].sort((left, right) => left.answeredAt - right.answeredAt);
  const sent = [...visits].sort((left, right) => left.sentAt - right.sentAt);
  let found = 0;
  let latestAnswered = 0;
  let next = 0;
  for (const visit of sent) {
    for (; next < answered.length && (answered[next] as RushVisit).answeredAt < visit.sentAt; next += 1)
      latestAnswered = Math.max(latestAnswered, arrivalOf(answered[next] as RushVisit));
    if (latestAnswered > arrivalOf(visit)) found += 1;
  }
  return found;
}

/** How fast it went, for people to read. Nothing is asserted of it: the machine may be busy. */
export function rushReport(visits: readonly RushVisit[]): string {
  const posts = visits.map(({ sentAt, answeredAt }) => answeredAt - sentAt).sort((left, right) => left - right);
  const pages = visits.map(({ pageMilliseconds }) => pageMilliseconds).sort((left, right) => left - right);
  const began = Math.min(...visits.map(({ sentAt, pageMilliseconds }) => sentAt - pageMilliseconds));
  const seconds = (Math.max(...visits.map(({ answeredAt }) => answeredAt)) - began) / 1_000;
  const rate = Math.round(visits.length / seconds);
  return `${visits.length} sign-ups in ${seconds.toFixed(1)} s, ${rate}/s; page ${spread(pages)}; post ${spread(posts)}`;
}

function spread(sorted: readonly number[]): string {
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}
