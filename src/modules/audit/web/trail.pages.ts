import { Controller, Get } from '@nestjs/common';
import type { TrailLine } from '../../../../views/audit/trail-line.js';
import { AuditTrailPage } from '../../../../views/audit/trail.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, ListQuery, Needs, type Page } from '../../../platform/http/index.js';
import { formatMessage } from '../../../platform/i18n/message-format.js';
import type { ChainedEvent } from '../../../platform/outbox/event-search.js';
import { AdminFrame } from '../../access/index.js';
import { AuditTrail } from '../service/audit-trail.service.js';
import { TrailQuery } from './trail.form.js';

@Controller('admin/audit')
export class TrailPages {
  constructor(
    private readonly trail: AuditTrail,
    private readonly frame: AdminFrame,
  ) {}

  @Get()
  @Needs('audit.view')
  async list(@CurrentCtx() ctx: Ctx, @ListQuery(TrailQuery) query: TrailQuery): Promise<Page> {
    const { kind, subject, person, offering } = query;
    const filter = { kind, subjectId: subject, accountId: person, offeringId: offering };
    const { list, names, head } = await this.trail.list(ctx, filter, query.page ?? 1);
    const rows = list.rows.map((entry) => lineOf(entry, names, ctx.locale));
    const filters = {
      kindWords: kind ? kindWords(kind, ctx.locale) : null,
      kind: kind ?? '',
      subject: subject ?? '',
      person: person ?? '',
      offering: offering ?? '',
    };
    const title = this.frame.words(ctx)('audit.title');
    return this.frame.page(ctx, AuditTrailPage, { list: { ...list, rows }, filters, head }, { title });
  }
}

/** What happened, in words; null for an event of a kind nobody has put into words. */
function kindWords(kind: string, locale: Locale): string | null {
  return formatMessage(locale, `audit.kind.${kind}`) ?? null;
}

function lineOf(entry: ChainedEvent, names: ReadonlyMap<Id, string>, locale: Locale): TrailLine {
  const { id, at, kind, subject, from, to, reason, position, actor, accountId } = entry;
  const named = (account: Id) => ({ accountId: account, name: names.get(account) ?? null });
  return {
    id,
    at,
    kind,
    words: kindWords(kind, locale),
    subject,
    from: from ?? null,
    to: to ?? null,
    reason: reason ?? null,
    position,
    actor: actor.accountId ? named(actor.accountId) : { accountId: null, name: actor.name },
    person: accountId && accountId !== actor.accountId ? named(accountId) : null,
  };
}
