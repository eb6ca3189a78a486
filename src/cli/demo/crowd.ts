import { HOUR, MINUTE, type Instant } from '../../kernel/clock.js';
import { momentOf } from './demo-calendar.js';
import type { Person } from './people.js';
import type { OfferingPlan } from './plan.js';
import type { SeededRandom } from './seeded-random.js';

/** The number of people the counts of the plans are written for. */
const USUAL = 600;

/** How many of a contest's offerings each person is in already. */
export type ContestUse = Map<string, number>;

/**
 * Who signs up for an offering, and when: many on the first days, many on the last. `most` is the contest's rule;
 * `used` is kept up to date.
 */
export function crowdOf(
  plan: OfferingPlan,
  people: readonly Person[],
  random: SeededRandom,
  now: Instant,
  contest: { readonly most: number; readonly used: ContestUse } | null,
): { person: Person; at: Instant }[] {
  const { crowd } = plan;
  if (!crowd || plan.state === 'draft') return [];
  const wanted = crowd.scales ? Math.round((crowd.count * people.length) / USUAL) : crowd.count;
  const fitting = people.filter(
    (person) =>
      crowd.who.includes(person.occupation) &&
      (crowd.countries?.includes(person.country) ?? true) &&
      (contest === null || (contest.used.get(person.id) ?? 0) < contest.most),
  );
  const chosen = random.sample(fitting, wanted);
  for (const { id } of contest ? chosen : []) contest?.used.set(id, (contest.used.get(id) ?? 0) + 1);
  return chosen.map((person) => ({ person, at: moment(plan, random, now) })).sort((left, right) => left.at - right.at);
}

function moment(plan: OfferingPlan, random: SeededRandom, now: Instant): Instant {
  const opens = momentOf(plan.opens, plan.zone, now);
  const closes = momentOf(plan.closes, plan.zone, now);
  const last = Math.min(closes - MINUTE, now - 2 * HOUR);
  const share = random.chance(0.5) ? random.fraction() ** 2 : 1 - random.fraction() ** 3;
  return Math.floor(opens + share * Math.max(HOUR, last - opens));
}
