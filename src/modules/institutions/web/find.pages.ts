import { Controller, Get } from '@nestjs/common';
import { FindInstitution } from '../../../../views/institutions/find.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, ListQuery, page, SignedIn } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Institutions } from '../service/institutions.service.js';
import { FindQuery } from './person.form.js';
import { placeWords } from './place-words.js';

const MOST = 20;

/** The step "choose your school", for every form that asks for one: it goes on to `next` with `institution=<id>`. */
@Controller('institutions')
@SignedIn('own')
export class FindPages {
  constructor(
    private readonly messages: Messages,
    private readonly institutions: Institutions,
  ) {}

  @Get()
  async find(@CurrentCtx() ctx: Ctx, @ListQuery(FindQuery) { search, next }: FindQuery) {
    const found = search === '' ? [] : await this.institutions.search(ctx, search, MOST);
    const lines = found.map(({ id, name, aliases, regionCode }) => ({
      id,
      name,
      aliases,
      place: placeWords(ctx, regionCode),
    }));
    const title = this.messages.for(ctx.locale)('institutions.find.title');
    return page(FindInstitution, { search, found: lines, next }, { title });
  }
}
