import { Controller, Get, Header, Post, StreamableFile } from '@nestjs/common';
import { MyRegistrations } from '../../../../views/registrations/my-registrations.js';
import { Registration } from '../../../../views/registrations/registration.js';
import { Slip } from '../../../../views/registrations/slip.js';
import { Withdrawal } from '../../../../views/registrations/withdrawal.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, page, seeOther, SignedIn } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Conditions } from '../service/conditions.service.js';
import { Departure } from '../service/departure.service.js';
import { RegistrationReader } from '../service/registration-reader.service.js';
import { ResumeLinks } from '../service/resume-links.service.js';
import { Waitlist } from '../service/waitlist.service.js';
import { OwnWords } from './own-words.js';

/** A person's own registrations. The reader finds them by the person; somebody else's does not exist. */
@Controller('registrations')
@SignedIn('own')
export class RegistrationPages {
  constructor(
    private readonly reader: RegistrationReader,
    private readonly waitlist: Waitlist,
    private readonly departure: Departure,
    private readonly conditions: Conditions,
    private readonly resumeLinks: ResumeLinks,
    private readonly words: OwnWords,
    private readonly messages: Messages,
  ) {}

  @Get()
  async mine(@CurrentCtx() ctx: Ctx) {
    return page(MyRegistrations, await this.words.lists(ctx), {
      title: this.messages.for(ctx.locale)('registration.mine'),
    });
  }

  @Get(':id')
  async one(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const props = await this.words.one(ctx, await this.reader.own(ctx, id));
    return page(Registration, props, { title: props.offering.title });
  }

  @Get(':id/slip')
  async slip(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const own = await this.reader.own(ctx, id);
    if (own.registration.state === 'draft') return seeOther(`/registrations/${id}`);
    const props = await this.words.slip(ctx, own);
    return page(Slip, props, { title: `${props.reference} · ${props.title}` });
  }

  @Post(':id/resume-link')
  async sendResumeLink(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.resumeLinks.send(ctx, id);
    return seeOther(`/registrations/${id}`, { kind: 'ok', key: 'resume.sent' });
  }

  @Post(':id/conditions/:condition/fulfilment')
  async reconfirm(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @IdParam('condition') condition: Id) {
    await this.conditions.reconfirm(ctx, id, condition);
    return seeOther(`/registrations/${id}`, { kind: 'ok', key: 'conditions.flash_reconfirmed' });
  }

  @Get(':id/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="trellis.ics"')
  async calendar(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    return new StreamableFile(Buffer.from(this.words.calendar(ctx, await this.reader.own(ctx, id))));
  }

  @Post(':id/offer/acceptance')
  async accept(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.waitlist.accept(ctx, id);
    return seeOther(`/registrations/${id}`);
  }

  @Post(':id/offer/refusal')
  async decline(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.waitlist.decline(ctx, id);
    return seeOther(`/registrations/${id}`);
  }

  @Get(':id/withdrawal')
  async askWithdrawal(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const own = await this.reader.own(ctx, id);
    const title = inLocale(own.offering.title, ctx.locale);
    return page(
      Withdrawal,
      {
        title,
        registrationHref: `/registrations/${id}`,
        action: `/registrations/${id}/withdrawal`,
        state: own.registration.state,
        waiting: await this.reader.waitingBehind(ctx, own),
      },
      { title: `${this.messages.for(ctx.locale)('registration.withdraw')} · ${title}` },
    );
  }

  @Post(':id/withdrawal')
  async withdraw(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.departure.withdraw(ctx, id);
    return seeOther(`/registrations/${id}`);
  }
}
