import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { ReadRow, RowOutcome } from '../../../platform/import/index.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import { ListedEntryRepository } from '../data/listed-entry.repository.js';
import { readListed, type ListedFacts, type UnreadableRow } from '../domain/listed-reading.js';

/** A row of a school's list: somebody with an account, somebody without one, or no row to work with. */
export type MatchedRow =
  | { readonly kind: 'here'; readonly accountId: Id; readonly facts: ListedFacts }
  | { readonly kind: 'absent'; readonly facts: ListedFacts }
  | { readonly kind: 'refused'; readonly outcome: RowOutcome };

/** Finds who the rows of a list are, with three queries for all of them. */
@Injectable()
export class ListMatching {
  constructor(
    private readonly accounts: Accounts,
    private readonly entries: ListedEntryRepository,
  ) {}

  async match(ctx: Ctx, institutionId: Id, rows: readonly ReadRow[]): Promise<readonly MatchedRow[]> {
    const read = rows.map(({ values }) => readListed(values));
    const facts = read.filter(isFacts);
    const owners = await this.accounts.ownersOf(
      ctx,
      facts.flatMap(({ addressKey }) => addressKey ?? []),
    );
    const numbered = await this.numbered(ctx, institutionId, facts);
    return read.map((row) => {
      if (!isFacts(row)) return { kind: 'refused', outcome: refusal(row) };
      const accountId = owners.get(row.addressKey ?? '') ?? numbered.get(row);
      if (accountId === OTHER) return { kind: 'refused', outcome: numberTaken(row) };
      return accountId === undefined ? { kind: 'absent', facts: row } : { kind: 'here', accountId, facts: row };
    });
  }

  /** A number alone proves nothing: its holder's name must be the list's. Who is confirmed under another name keeps it. */
  private async numbered(
    ctx: Ctx,
    institutionId: Id,
    facts: readonly ListedFacts[],
  ): Promise<ReadonlyMap<ListedFacts, Id>> {
    const found = await this.entries.numbered(
      ctx,
      institutionId,
      facts.flatMap(({ numberKey }) => numberKey ?? []),
    );
    const people = await this.accounts.findMany(ctx, [...new Set(found.map(({ accountId }) => accountId))]);
    const names = new Map(people.map((person) => [person.id, namesOf(person)]));
    return new Map(
      facts.flatMap((row) => {
        const holders = found.filter(({ numberKey }) => numberKey === row.numberKey);
        const same = holders.find(({ accountId }) => names.get(accountId)?.has(row.nameKey));
        const holder = same?.accountId ?? (holders.some(({ state }) => state === 'confirmed') ? OTHER : undefined);
        return holder === undefined ? [] : [[row, holder] as const];
      }),
    );
  }
}

/** Stands for somebody else, known by the number already. */
const OTHER = 'other';

function numberTaken({ number }: ListedFacts): RowOutcome {
  const reason = { key: 'affiliations.number_taken', variables: { number: number ?? '' } } as const;
  return { result: 'refused', reason, column: 'number' };
}

function namesOf({ legalName, latinName, displayName }: AccountSummary): ReadonlySet<string> {
  return new Set([legalName, latinName, displayName].filter(Boolean).map((name) => searchKey(name)));
}

function isFacts(row: ListedFacts | UnreadableRow): row is ListedFacts {
  return !('problem' in row);
}

const REASONS = {
  unkeyed: 'school-imports.people.unkeyed',
  address_wrong: 'school-imports.people.address_wrong',
  role_unknown: 'school-imports.people.role_unknown',
  until_wrong: 'school-imports.people.until_wrong',
  name_long: 'school-imports.people.name_long',
  number_long: 'school-imports.people.number_long',
} as const;

function refusal({ problem, column }: UnreadableRow): RowOutcome {
  return { result: 'refused', reason: { key: REASONS[problem] }, column };
}
