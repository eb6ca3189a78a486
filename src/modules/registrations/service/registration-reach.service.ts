import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Access, type Permission, type Resource } from '../../access/index.js';
import { type OfferingView, Regions, resourceOf } from '../../programs/index.js';
import { type ListReach, WHOLE } from '../domain/list-reach.js';

/** Which registrations of an offering the reader may see or change: the whole offering, or their regions' only. */
@Injectable()
export class RegistrationReach {
  constructor(
    private readonly access: Access,
    private readonly regions: Regions,
  ) {}

  /**
   * Throws `not_found` where the reader may see none. `known` are the ids of the program's regions, when they are
   * there already.
   */
  async of(ctx: Ctx, permission: Permission, offering: OfferingView, known?: readonly Id[]): Promise<ListReach> {
    const reach = await this.find(ctx, permission, offering, known);
    if (!reach) throw new DomainError('not_found', 'errors.not_found');
    return reach;
  }

  async find(
    ctx: Ctx,
    permission: Permission,
    offering: OfferingView,
    known?: readonly Id[],
  ): Promise<ListReach | null> {
    if (await this.access.can(ctx, permission, resourceOf(offering))) return WHOLE;
    const reach = await this.access.reach(ctx, permission);
    const { institutions } = reach;
    const ours = reach.regions.length === 0 ? [] : (known ?? (await this.idsOf(ctx, offering)));
    const regions = reach.regions.filter((id) => ours.includes(id));
    return regions.length + institutions.length === 0 ? null : { whole: false, regions, institutions };
  }

  private async idsOf(ctx: Ctx, offering: OfferingView): Promise<readonly Id[]> {
    return (await this.regions.treeOf(ctx, offering.programId)).map(({ id }) => id);
  }
}

/** A registration as a place roles may hold in: its offering, and the region and institution it was pinned to. */
export function registrationResource(
  offering: OfferingView,
  { regionId, institutionId }: { readonly regionId: Id | null; readonly institutionId: Id | null },
): Resource {
  return { ...resourceOf(offering), regionId, institutionId };
}
