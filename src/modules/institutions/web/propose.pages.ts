import { Controller, Get, Post } from '@nestjs/common';
import { ProposeInstitution } from '../../../../views/institutions/propose.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  ListQuery,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Proposals } from '../service/proposals.service.js';
import { ProposalForm, ProposalQuery } from './person.form.js';

/** An institution that is not listed is proposed, and the form that asked for one goes on with it. */
@Controller('institutions/proposals')
@SignedIn('own')
export class ProposePages {
  constructor(
    private readonly messages: Messages,
    private readonly proposals: Proposals,
  ) {}

  @Get('new')
  begin(@CurrentCtx() ctx: Ctx, @ListQuery(ProposalQuery) { name, next }: ProposalQuery) {
    return this.form(ctx, next, { values: { name, kind: 'university' }, errors: [] });
  }

  @Post()
  async propose(@CurrentCtx() ctx: Ctx, @Form(ProposalForm) form: Submitted<ProposalForm>) {
    if (!form.ok) return this.form(ctx, nextOf(form.values), form, 422);
    const { kind, region, note, next } = form.value;
    try {
      const id = await this.proposals.propose(ctx, { name: namesOf(form.value), kind, region, note });
      const way = `${next}${next.includes('?') ? '&' : '?'}institution=${id}`;
      return seeOther(way, { kind: 'ok', key: 'institutions.propose.done' });
    } catch (error) {
      return this.form(ctx, next, { values: form.values, errors: refusedFields(error) }, 422);
    }
  }

  private form(ctx: Ctx, next: string, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const title = this.messages.for(ctx.locale)('institutions.propose.title');
    return page(ProposeInstitution, { form, next }, { title, status });
  }
}

/** A refused form has read no field yet: where it goes on is what an empty one says, unless it was sent. */
function nextOf({ next }: FormValues): string {
  const sent = typeof next === 'string' ? next : '';
  return sent.startsWith('/') && !sent.startsWith('//') ? sent : new ProposalQuery().next;
}

/** The language of a name is seen by its script; the second name is the other one. */
function namesOf({ name, otherName }: ProposalForm): LocalizedText {
  const names: Record<string, string> = {};
  for (const text of [name, otherName]) {
    if (text) names[languageOf(text)] ??= text;
  }
  return names;
}

function languageOf(text: string): 'zh-CN' | 'ar' | 'en' {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
}
