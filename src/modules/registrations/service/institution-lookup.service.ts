import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import { isId } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { searchKey } from '../../../kernel/search-key.js';
import { Affiliations, Institutions, type InstitutionView } from '../../institutions/index.js';
import type { RawAnswers } from '../domain/answer-sheet.js';
import { type InstitutionLookup, typedInstitution, UNLISTED } from '../domain/institution-choice.js';
import type { InstitutionAnswer, Question } from '../domain/question.js';

const MOST_FOUND = 8;

/** Finds the institutions people type into questions. Without such a question it asks the database nothing. */
@Injectable()
export class InstitutionLookups {
  constructor(
    private readonly institutions: Institutions,
    private readonly affiliations: Affiliations,
  ) {}

  /** What was found for each question's typed name, by question. */
  async of(ctx: Ctx, questions: readonly Question[], raw: RawAnswers): Promise<ReadonlyMap<Id, InstitutionLookup>> {
    const lookups = new Map<Id, InstitutionLookup>();
    for (const { id } of questions.filter(isInstitution)) {
      const { typed, choice } = typedInstitution(raw[id]);
      if (typed !== '') lookups.set(id, await this.find(ctx, typed, choice));
    }
    return lookups;
  }

  /** Where the person belongs by what is known of them: an affiliation first, then the name in their profile. */
  async known(
    ctx: Ctx,
    questions: readonly Question[],
    { accountId, facts }: { accountId: Id; facts: Readonly<Record<string, unknown>> },
  ): Promise<ReadonlyMap<Id, InstitutionAnswer>> {
    const asked = questions.filter((each) => isInstitution(each) && each.binding === 'institution_name');
    if (asked.length === 0) return new Map();
    const found = (await this.ofAffiliation(ctx, accountId)) ?? (await this.ofName(ctx, facts['institution_name']));
    return new Map(found ? asked.map(({ id }) => [id, found]) : []);
  }

  private async ofAffiliation(ctx: Ctx, accountId: Id): Promise<InstitutionAnswer | null> {
    const [newest] = await this.affiliations.of(ctx, accountId);
    if (!newest) return null;
    const institution = (await this.institutions.findMany(ctx, [newest.institutionId])).get(newest.institutionId);
    return institution ? answerOf(institution, ctx) : null;
  }

  private async ofName(ctx: Ctx, name: unknown): Promise<InstitutionAnswer | null> {
    return typeof name === 'string' && name.trim() !== '' ? (await this.find(ctx, name, null)).found : null;
  }

  private async find(ctx: Ctx, typed: string, choice: string | null): Promise<InstitutionLookup> {
    if (choice === UNLISTED) return { found: { id: null, name: typed }, matches: [] };
    if (choice !== null && isId(choice)) {
      const chosen = (await this.institutions.findMany(ctx, [choice])).get(choice);
      if (chosen?.state === 'approved') return { found: answerOf(chosen, ctx), matches: [] };
    }
    const found = await this.institutions.search(ctx, typed, MOST_FOUND);
    const [exact, ...others] = found.filter((each) => isNamed(each, typed));
    if (exact && others.length === 0) return { found: answerOf(exact, ctx), matches: [] };
    const places = new Intl.DisplayNames([ctx.locale], { type: 'region' });
    return {
      found: null,
      matches: found.map(({ id, name, country }) => ({
        id,
        name: inLocale(name, ctx.locale),
        place: country === null ? null : (places.of(country) ?? country),
      })),
    };
  }
}

function isInstitution({ kind }: Question): boolean {
  return kind === 'institution';
}

function answerOf({ id, name }: InstitutionView, { locale }: Ctx): InstitutionAnswer {
  return { id, name: inLocale(name, locale) };
}

function isNamed({ name, aliases }: InstitutionView, typed: string): boolean {
  const key = searchKey(typed);
  return [...Object.values(name), ...aliases].some((each) => searchKey(each) === key);
}
