import { Controller, Get, Post } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../../platform/database/context.js';
import {
  Answers,
  CurrentCtx,
  Form,
  IdParam,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../platform/http/index.js';
import { refusedForm } from '../../platform/http/refused-form.js';
import { Imports, ImportStaging } from '../../platform/import/index.js';
import { MappingForm } from './import.form.js';
import { ImportPageMaker } from './import-page-maker.js';

/** What each column of a file is, until the import has begun. */
@Controller('desk/imports/:id/mapping')
@SignedIn()
export class ColumnMappingPages {
  constructor(
    private readonly imports: Imports,
    private readonly staging: ImportStaging,
    private readonly pages: ImportPageMaker,
  ) {}

  @Get()
  async ask(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const open = await this.imports.open(ctx, id);
    if (!['draft', 'checked'].includes(open.record.state)) throw new DomainError('conflict', 'imports.fault.moved_on');
    return this.pages.mapping(ctx, open, null, 200);
  }

  @Post()
  async correct(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @Form(MappingForm) form: Submitted<MappingForm>,
    @Answers() answers: FormValues,
  ) {
    if (!form.ok) return this.again(ctx, id, answers, form.values, form.errors, 422);
    const { encoding, separator, headerLine, step } = form.value;
    const columns = step === 'check' ? columnsOf(answers) : null;
    try {
      await this.staging.correct(ctx, id, { encoding, separator, headerLine, columns });
    } catch (error) {
      const { errors, status } = refusedForm(error, 'headerLine');
      return this.again(ctx, id, answers, form.values, errors, status);
    }
    return seeOther(step === 'check' ? `/desk/imports/${id}` : `/desk/imports/${id}/mapping`);
  }

  private async again(
    ctx: Ctx,
    id: Id,
    answers: FormValues,
    values: FormValues,
    errors: readonly FieldError[],
    status: number,
  ) {
    const open = await this.imports.open(ctx, id);
    const typed = Object.fromEntries(Object.entries(answers).map(([name, value]) => [`answers.${name}`, value]));
    return this.pages.mapping(ctx, open, { values: { ...values, ...typed }, errors }, status);
  }
}

/** Uses by position. A position that is not sent is not used. */
function columnsOf(answers: FormValues): (string | null)[] {
  const columns: (string | null)[] = [];
  for (const [name, value] of Object.entries(answers)) {
    if (!/^\d{1,2}$/u.test(name) || typeof value !== 'string') throw new DomainError('invalid', 'forms.choice');
    columns[Number(name)] = value === '' ? null : value;
  }
  return columns;
}
