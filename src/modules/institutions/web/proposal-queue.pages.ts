import { Controller, Get, Post } from '@nestjs/common';
import { ProposalPage } from '../../../../views/institutions/proposal.js';
import { ProposalsPage } from '../../../../views/institutions/proposals.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  Needs,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { AdminFrame } from '../../access/index.js';
import { InstitutionMerging } from '../service/merging.service.js';
import { OfficeQueues } from '../service/office-queues.service.js';
import { ProposalQueue } from '../service/proposal-queue.service.js';
import { Proposals } from '../service/proposals.service.js';
import { Institutions } from '../service/institutions.service.js';
import { IntoForm, SearchQuery } from './merger.form.js';
import { sideOf } from './merger.pages.js';
import { placeWords } from './place-words.js';
import { ReasonForm } from './school.form.js';

const PATH = '/admin/institutions/proposals';

/** The office says of each proposed institution: new, known by another name, or not taken in. */
@Controller('admin/institutions/proposals')
@Needs('institutions.edit')
export class ProposalQueuePages {
  constructor(
    private readonly frame: AdminFrame,
    private readonly queue: ProposalQueue,
    private readonly proposals: Proposals,
    private readonly merging: InstitutionMerging,
    private readonly institutions: Institutions,
    private readonly queues: OfficeQueues,
  ) {}

  @Get()
  async list(@CurrentCtx() ctx: Ctx) {
    const found = await this.queue.list(ctx);
    const lines = found.map((each) => ({ ...each, place: placeWords(ctx, each.regionCode) }));
    const props = { proposals: lines, queues: await this.queues.of(ctx) };
    return this.frame.page(ctx, ProposalsPage, props, { title: this.frame.words(ctx)('institutions.proposals.title') });
  }

  @Get(':id')
  show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @ListQuery(SearchQuery) { q }: SearchQuery) {
    return this.proposal(ctx, id, q, { values: {}, errors: [] });
  }

  @Post(':id/approval')
  async approve(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.proposals.approve(ctx, id);
    return seeOther(`/admin/institutions/${id}`, { kind: 'ok', key: 'institutions.proposals.approved' });
  }

  @Post(':id/merger')
  async merge(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(IntoForm) form: Submitted<IntoForm>) {
    if (!form.ok) return this.proposal(ctx, id, '', { values: {}, errors: [] }, 422);
    await this.merging.merge(ctx, { fromId: id, intoId: form.value.into }, null);
    const into = (await this.institutions.namesOf(ctx, [form.value.into])).get(form.value.into);
    const variables = { name: inLocale(into, ctx.locale) };
    return seeOther(PATH, { kind: 'ok', key: 'institutions.proposals.merged', variables });
  }

  @Post(':id/refusal')
  async decline(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(ReasonForm) form: Submitted<ReasonForm>) {
    if (!form.ok) return this.proposal(ctx, id, '', form, 422);
    await this.proposals.decline(ctx, id, form.value.reason);
    return seeOther(PATH, { kind: 'ok', key: 'institutions.proposals.declined' });
  }

  private async proposal(
    ctx: Ctx,
    id: Id,
    search: string,
    form: { values: FormValues; errors: readonly FieldError[] },
    status = 200,
  ) {
    const proposal = await this.queue.read(ctx, id);
    const like = await this.queue.like(ctx, proposal, search);
    const props = {
      proposal: { ...proposal, place: placeWords(ctx, proposal.regionCode) },
      search,
      like: like.map((each) => sideOf(ctx, each)),
      form,
    };
    return this.frame.page(ctx, ProposalPage, props, { title: inLocale(proposal.name, ctx.locale), status });
  }
}
