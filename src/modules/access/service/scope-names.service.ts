import { Injectable } from '@nestjs/common';
import { Contributions } from '../../../kernel/contributions.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Resource } from '../domain/resource.js';
import { EVERYTHING, isScopeKind, SCOPE_KINDS, scopeKey, type Scope } from '../domain/scope.js';

/** One place a role can hold at: its name, and where it stands (with itself and every ancestor). */
export interface ScopeName {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly resource: Resource;
}

/** What the module that owns a kind of place tells about it. Ids it does not know are left out. */
export interface ScopeNaming {
  /** Every place of the kind, in the order a form should offer them. */
  list(ctx: Ctx): Promise<readonly ScopeName[]>;
  find(ctx: Ctx, ids: readonly Id[]): Promise<readonly ScopeName[]>;
  /** For trees (regions): the ids themselves and everything below them. */
  within?(ctx: Ctx, ids: readonly Id[]): Promise<readonly Id[]>;
}

export interface NamedScope {
  readonly scope: Scope;
  /** Null for everything, whose name is a message. */
  readonly name: LocalizedText | null;
  readonly resource: Resource;
}

/**
 * The places roles can hold at. Access does not know programs or offerings: the modules that own them
 * add a `ScopeNaming` under the name of the scope kind (`program`, `edition`, `contest`, `offering`, `region`).
 */
@Injectable()
export class ScopeNames extends Contributions<ScopeNaming> {
  /** Every scope there is, the widest kinds first. */
  async choices(ctx: Ctx): Promise<readonly NamedScope[]> {
    const lists = await Promise.all(
      SCOPE_KINDS.map(async (kind) => ((await this.get(kind)?.list(ctx)) ?? []).map((place) => named(kind, place))),
    );
    return [{ scope: EVERYTHING, name: null, resource: {} }, ...lists.flat()];
  }

  /** The scopes that exist, by `scopeKey`: one query per kind. */
  async find(ctx: Ctx, scopes: readonly Scope[]): Promise<ReadonlyMap<string, NamedScope>> {
    const found = await Promise.all(
      this.all().map(async ([kind, naming]) => {
        const ids = [...new Set(scopes.filter((scope) => scope.kind === kind).map((scope) => scope.id))].filter(
          (id) => id !== null,
        );
        return ids.length === 0 ? [] : (await naming.find(ctx, ids)).map((place) => named(kind, place));
      }),
    );
    const everything: NamedScope = { scope: EVERYTHING, name: null, resource: {} };
    return new Map([everything, ...found.flat()].map((place) => [scopeKey(place.scope), place]));
  }
}

function named(kind: string, place: ScopeName): NamedScope {
  if (!isScopeKind(kind)) throw new Error(`${kind} is no kind of scope`);
  return { scope: { kind, id: place.id }, name: place.name, resource: place.resource };
}
