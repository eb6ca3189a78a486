import { Controller, Post } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, seeOther, SignedIn } from '../../../platform/http/index.js';
import { Nominations } from '../service/nominations.service.js';

/** Saying no to a sign-up that somebody else began. Saying yes is handing it in, like any other. */
@Controller('registrations/:id/nomination')
@SignedIn('own')
export class NominationPages {
  constructor(private readonly nominations: Nominations) {}

  @Post('refusal')
  async refuse(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.nominations.refuse(ctx, id);
    return seeOther(`/registrations/${id}`, { kind: 'ok', key: 'nominations.flash_refused' });
  }
}
