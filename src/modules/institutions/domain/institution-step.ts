import { searchKey } from '../../../kernel/search-key.js';
import type { Id } from '../../../kernel/id.js';
import type { InstitutionFacts, InstitutionView } from './institution.js';
import type { InstitutionCells } from './institution-reading.js';

/** What a row of a table of institutions does. */
export type InstitutionStep =
  | { readonly kind: 'create'; readonly facts: InstitutionFacts }
  | { readonly kind: 'update'; readonly before: InstitutionView; readonly facts: InstitutionFacts }
  | { readonly kind: 'unchanged'; readonly before: InstitutionView }
  | { readonly kind: 'two'; readonly one: InstitutionView; readonly other: InstitutionView }
  | { readonly kind: 'parent_unknown'; readonly name: string };

/** The institutions that are there, found by any of their names and by their domains. */
export class InstitutionIndex {
  private readonly byWord = new Map<string, InstitutionView>();

  constructor(institutions: readonly InstitutionView[]) {
    for (const institution of institutions) this.add(institution);
  }

  add(institution: InstitutionView): void {
    for (const word of wordsOf(institution)) if (!this.byWord.has(word)) this.byWord.set(word, institution);
  }

  find(word: string): InstitutionView | undefined {
    return this.byWord.get(searchKey(word));
  }

  /** All that one of these words names, each once. */
  all(words: readonly string[]): readonly InstitutionView[] {
    return [...new Set(words.flatMap((word) => this.find(word) ?? []))];
  }
}

/** A row adds to what is there: blank cells keep it, names and domains come beside those known. */
export function institutionStep(row: InstitutionCells, known: InstitutionIndex): InstitutionStep {
  const names = Object.values(row.name).filter(Boolean);
  const [before, other] = known.all([...names, ...row.domains]);
  if (before && other) return { kind: 'two', one: before, other };
  const parent = row.parent === null ? undefined : known.find(row.parent);
  if (row.parent !== null && (!parent || parent.id === before?.id)) return { kind: 'parent_unknown', name: row.parent };
  const parentId: Id | null = parent?.id ?? before?.parentId ?? null;
  if (!before) return { kind: 'create', facts: { ...row, parentId, kind: row.kind ?? 'other' } };
  const facts: InstitutionFacts = {
    parentId,
    kind: row.kind ?? before.kind,
    name: { ...before.name, ...row.name },
    aliases: [...new Set([...before.aliases, ...row.aliases])],
    domains: [...new Set([...before.domains, ...row.domains])].sort(),
    regionCode: row.regionCode ?? before.regionCode,
  };
  return sameFacts(before, facts) ? { kind: 'unchanged', before } : { kind: 'update', before, facts };
}

function wordsOf({ name, aliases, domains }: InstitutionFacts): string[] {
  return [...Object.values(name).filter(Boolean), ...aliases, ...domains].map((word) => searchKey(word));
}

function sameFacts(before: InstitutionFacts, after: InstitutionFacts): boolean {
  const { name, aliases, domains } = before;
  return (
    before.parentId === after.parentId &&
    before.kind === after.kind &&
    before.regionCode === after.regionCode &&
    (Object.keys(after.name) as (keyof typeof name)[]).every((locale) => name[locale] === after.name[locale]) &&
    after.aliases.length === aliases.length &&
    after.domains.length === domains.length
  );
}
