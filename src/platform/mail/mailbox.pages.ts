import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import { Mailbox } from '../../../views/mail/mailbox.js';
import { MailboxLetter } from '../../../views/mail/mailbox-letter.js';
import { Config } from '../config/config.js';
import type { Ctx } from '../database/context.js';
import { CurrentCtx, IdParam, ListQuery, page, Public, type Page } from '../http/index.js';
import { Messages } from '../i18n/messages.js';
import { MailStore, type MailRow } from './mail-store.js';
import { MailboxQuery } from './mailbox.form.js';

const CSP = 'Content-Security-Policy';
/** A letter brings inline styles and needs nothing else; even opened by itself it stays in the sandbox. */
const LETTER_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** What the portal would have sent, for whoever tries it out. In production these pages do not exist. */
@Controller('dev/mail')
@Public()
export class MailboxPages {
  constructor(
    private readonly config: Config,
    private readonly messages: Messages,
    private readonly store: MailStore,
  ) {}

  @Get()
  async list(@CurrentCtx() ctx: Ctx, @ListQuery(MailboxQuery) query: MailboxQuery): Promise<Page> {
    this.refuseInProduction();
    const list = await this.store.list(ctx, query.to || null, query.page ?? 1);
    return page(Mailbox, { list, to: query.to ?? '' }, { title: this.messages.for(ctx.locale)('mail.box.title') });
  }

  @Get(':id')
  async show(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page> {
    const mail = await this.find(ctx, id);
    response.setHeader(CSP, `${String(response.getHeader(CSP))}; frame-src 'self'`);
    return page(MailboxLetter, { ...mail, hasCalendar: mail.ics !== null }, { title: mail.subject });
  }

  @Get(':id/letter')
  async letter(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Res() response: Response): Promise<void> {
    const mail = await this.find(ctx, id);
    response.setHeader(CSP, LETTER_CSP);
    response.setHeader('X-Frame-Options', 'SAMEORIGIN');
    // Its links must leave the frame: our own pages refuse to be framed.
    response.type('html').send(mail.html.replaceAll('<a ', '<a target="_top" '));
  }

  @Get(':id/calendar.ics')
  async calendar(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Res() response: Response): Promise<void> {
    const mail = await this.find(ctx, id);
    if (mail.ics === null) throw new DomainError('not_found', 'errors.not_found');
    response.attachment('event.ics').type('text/calendar; charset=utf-8').send(mail.ics);
  }

  private async find(ctx: Ctx, id: Id): Promise<MailRow> {
    this.refuseInProduction();
    const mail = await this.store.find(ctx, id);
    if (!mail) throw new DomainError('not_found', 'errors.not_found');
    return mail;
  }

  private refuseInProduction(): void {
    if (this.config.mode === 'production') throw new DomainError('not_found', 'errors.not_found');
  }
}
