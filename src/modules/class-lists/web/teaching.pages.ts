import { Controller, Get, Post } from '@nestjs/common';
import { Teaching } from '../../../../views/class-lists/teaching.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  type FieldError,
  Form,
  type FormValues,
  page,
  seeOther,
  SignedIn,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ClassLists } from '../service/class-lists.service.js';
import { NewListForm } from './class-lists.form.js';
import { ClassListWords } from './class-list-words.js';

interface Tried {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

const UNTOUCHED: Tried = { values: {}, errors: [] };

/** A teacher's desk: her lists, and what her classes are signed up for. */
@Controller('desk')
export class TeachingPages {
  constructor(
    private readonly lists: ClassLists,
    private readonly words: ClassListWords,
    private readonly messages: Messages,
  ) {}

  @Get('teaching')
  @SignedIn('own')
  show(@CurrentCtx() ctx: Ctx) {
    return this.teaching(ctx, UNTOUCHED, 200);
  }

  @Post('class-lists')
  @SignedIn('own')
  async create(@CurrentCtx() ctx: Ctx, @Form(NewListForm) form: Submitted<NewListForm>) {
    if (!form.ok) return this.teaching(ctx, form, 422);
    try {
      const id = await this.lists.create(ctx, form.value.name, form.value.institutionId);
      return seeOther(`/desk/class-lists/${id}`, { kind: 'ok', key: 'class-lists.flash_created' });
    } catch (error) {
      return this.teaching(ctx, { values: form.values, errors: refusedFields(error) }, 422);
    }
  }

  private async teaching(ctx: Ctx, form: Tried, status: number) {
    const title = this.messages.for(ctx.locale)('class-lists.teaching');
    return page(Teaching, await this.words.teaching(ctx, form), { title, status });
  }
}
