import { newId, type Id } from '../../../src/kernel/id.js';
import { searchKey, sortKey } from '../../../src/kernel/search-key.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import { CoordinatorClaimRepository } from '../../../src/modules/institutions/data/coordinator-claim.repository.js';
import { AffiliationRequests } from '../../../src/modules/institutions/service/affiliation-requests.service.js';
import { CoordinatorClaims } from '../../../src/modules/institutions/service/coordinator-claims.service.js';
import { Proposals } from '../../../src/modules/institutions/service/proposals.service.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';

/** Institutions and people of tests, by rows. */
export class SchoolScene {
  constructor(
    readonly portal: TestPortal,
    readonly world: World = new World(portal),
  ) {}

  async school(
    name: string,
    more: { domains?: readonly string[]; parentId?: Id; aliases?: readonly string[]; zh?: string } = {},
  ): Promise<Id> {
    const id = newId();
    const { domains = [], parentId = null, aliases = [], zh } = more;
    await this.world.write(async (tx) => {
      await tx.db.insert('institutions', {
        id,
        parentId,
        kind: 'university',
        name: JSON.stringify({ en: name, ...(zh ? { 'zh-CN': zh } : {}) }),
        aliases: JSON.stringify(aliases),
        country: 'CN',
        regionCode: 'CN-HB',
        state: 'approved',
        mergedIntoId: null,
        proposedBy: null,
        proposalNote: null,
        decidedBy: null,
        decidedAt: null,
        decisionReason: null,
        coordinatorId: null,
        version: 1,
        sortKey: sortKey(name),
        searchKey: searchKey(name, zh, ...aliases, ...domains),
        createdAt: 0,
      });
      for (const domain of domains) await tx.db.insert('institution_domains', { domain, institutionId: id });
    });
    return id;
  }

  /** A verified address beside the one everybody has. */
  async address(accountId: Id, address: string): Promise<void> {
    await this.world.write((tx) =>
      tx.db.insert('account_addresses', {
        id: newId(),
        accountId,
        address,
        addressKey: address,
        isPrimary: false,
        verifiedAt: 1,
        createdAt: 0,
      }),
    );
  }

  /** Somebody asks to belong; the id of the request. */
  async request(institutionId: Id): Promise<Id> {
    const person = await this.world.person();
    const claim = { institutionId, role: 'student', number: null, fromDay: null, untilDay: null, note: null } as const;
    await this.portal.get(AffiliationRequests).ask(this.portal.ctx(person), claim);
    const [request] = await this.portal.get(Affiliations).of(this.portal.ctx(), person);
    if (!request) throw new Error('No request was made');
    return request.id;
  }

  async proposal(name = `Proposed ${newId()}`, person?: Id): Promise<Id> {
    const proposer = person ?? (await this.world.person());
    const words = { name: { en: name }, kind: 'college', region: null, note: null } as const;
    return this.portal.get(Proposals).propose(this.portal.ctx(proposer), words);
  }

  /** Somebody asks to look after an institution; the id of the claim. */
  async claim(institutionId: Id, person?: Id): Promise<Id> {
    const claimant = person ?? (await this.world.person());
    const words = { position: 'Dean', evidence: 'The web site names me' };
    await this.portal.get(CoordinatorClaims).ask(this.portal.ctx(claimant), institutionId, words);
    const claims = await this.portal.get(CoordinatorClaimRepository).openAt(this.portal.ctx(), institutionId);
    const claim = claims.find(({ accountId }) => accountId === claimant);
    if (!claim) throw new Error('No claim was made');
    return claim.id;
  }

  async coordinator(institutionId: Id, name = 'Coordinator'): Promise<Id> {
    const id = await this.world.person(name);
    await this.world.grant(id, 'coordinator', { kind: 'institution', id: institutionId });
    return id;
  }

  async administrator(): Promise<Id> {
    const id = await this.world.person('Administrator');
    await this.world.grant(id, 'administrator');
    return id;
  }
}
