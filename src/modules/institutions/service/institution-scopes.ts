import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { WayGates } from '../../../platform/http/way-gates.js';
import { Access, ScopeNames, type ScopeName } from '../../access/index.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { InstitutionView } from '../domain/institution.js';

/** Tells `access` the names of institutions and what stands below them: who has a role at a university has it at its faculties. */
@Injectable()
export class InstitutionScopes implements OnModuleInit {
  constructor(
    private readonly names: ScopeNames,
    private readonly gates: WayGates,
    private readonly access: Access,
    private readonly institutions: InstitutionRepository,
  ) {}

  onModuleInit(): void {
    this.names.add('institution', {
      list: async (ctx: Ctx) => (await this.institutions.approved(ctx)).map(scope),
      find: async (ctx: Ctx, ids: readonly Id[]) => (await this.institutions.findMany(ctx, ids)).map(scope),
      within: (ctx: Ctx, ids: readonly Id[]) => this.institutions.within(ctx, ids),
    });
    this.gates.add(
      'schools',
      async (ctx) => (await this.access.reach(ctx, 'affiliations.view')).institutions.length > 0,
    );
  }
}

function scope({ id, name }: InstitutionView): ScopeName {
  return { id, name, resource: { institutionId: id } };
}
