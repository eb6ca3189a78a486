import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import { LOCALES } from '../../../kernel/locale.js';
import type { Ctx } from '../../../platform/database/context.js';
import { ScopeNames, type Resource, type ScopeName } from '../../access/index.js';
import { ScopeRepository, type Place, type ScopedKind } from '../data/scope.repository.js';

const KINDS: readonly ScopedKind[] = ['program', 'edition', 'contest', 'offering', 'region'];

/** Tells `access` the names and ancestors of the places roles can hold at. */
@Injectable()
export class ProgramScopes implements OnModuleInit {
  constructor(
    private readonly names: ScopeNames,
    private readonly places: ScopeRepository,
  ) {}

  onModuleInit(): void {
    for (const kind of KINDS) this.names.add(kind, this.naming(kind));
  }

  private naming(kind: ScopedKind) {
    const scope = (place: Place): ScopeName => ({
      id: place.id,
      name: fullName(place.names),
      resource: resourceOf(kind, place),
    });
    return {
      list: async (ctx: Ctx) => (await this.places.list(ctx, kind)).map(scope),
      find: async (ctx: Ctx, ids: readonly Id[]) => (await this.places.find(ctx, kind, ids)).map(scope),
      ...(kind === 'region' ? { within: (ctx: Ctx, ids: readonly Id[]) => this.places.regionsWithin(ctx, ids) } : {}),
    };
  }
}

/** "ICT Competition, 2026-27, Practice contest" in every language any part has. */
function fullName(names: readonly LocalizedText[]): LocalizedText {
  const spoken = LOCALES.filter((locale) => names.some((name) => name[locale]));
  return Object.fromEntries(spoken.map((locale) => [locale, names.map((name) => inLocale(name, locale)).join(', ')]));
}

function resourceOf(kind: ScopedKind, { id, programId, editionId, contestId }: Place): Resource {
  if (kind === 'region') return { programId, regionId: id };
  return { programId, editionId, contestId, ...(kind === 'offering' ? { offeringId: id } : {}) };
}
