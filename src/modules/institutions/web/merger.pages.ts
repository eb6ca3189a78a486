import { Controller, Get, Post } from '@nestjs/common';
import { InstitutionMerger, type MergeSide } from '../../../../views/institutions/merger.js';
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
import { refusedForm } from '../../../platform/http/refused-form.js';
import { AdminFrame } from '../../access/index.js';
import type { InstitutionView } from '../domain/institution.js';
import { InstitutionRegister } from '../service/institution-register.service.js';
import { Institutions } from '../service/institutions.service.js';
import { InstitutionMerging } from '../service/merging.service.js';
import { MergerForm, MergerQuery } from './merger.form.js';
import { placeWords } from './place-words.js';

const MOST_FOUND = 10;

interface Shown {
  readonly into: Id | null;
  readonly search: string;
  readonly form: { readonly values: FormValues; readonly errors: readonly FieldError[] };
  readonly status?: number;
}

/** Two entries of one institution become one: choose, compare, confirm. */
@Controller('admin/institutions/:id/merger')
@Needs('institutions.edit')
export class MergerPages {
  constructor(
    private readonly frame: AdminFrame,
    private readonly register: InstitutionRegister,
    private readonly institutions: Institutions,
    private readonly merging: InstitutionMerging,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @ListQuery(MergerQuery) { q, into }: MergerQuery) {
    return this.compare(ctx, id, { into, search: q, form: { values: {}, errors: [] } });
  }

  @Post()
  async merge(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(MergerForm) form: Submitted<MergerForm>) {
    if (!form.ok) return this.compare(ctx, id, { into: null, search: '', form, status: 422 });
    const { into, reason } = form.value;
    try {
      const moved = await this.merging.merge(ctx, { fromId: id, intoId: into }, reason);
      const variables = { count: moved };
      return seeOther(`/admin/institutions/${into}`, { kind: 'ok', key: 'institutions.merge.done', variables });
    } catch (error) {
      const { errors, status } = refusedForm(error, 'reason');
      return this.compare(ctx, id, { into: null, search: '', form: { values: form.values, errors }, status });
    }
  }

  private async compare(ctx: Ctx, id: Id, { into, search, form, status }: Shown) {
    const from = await this.register.read(ctx, id);
    const found = search === '' ? [] : await this.institutions.search(ctx, search, MOST_FOUND);
    const diff = into === null ? null : await this.merging.preview(ctx, { fromId: id, intoId: into });
    const props = {
      from: sideOf(ctx, from),
      search,
      found: found.filter((each) => each.id !== id).map((each) => sideOf(ctx, each)),
      diff: diff ? { ...diff, into: sideOf(ctx, diff.into) } : null,
      form,
    };
    const name = inLocale(from.name, ctx.locale);
    const title = this.frame.words(ctx)('institutions.merge.title', { name });
    return this.frame.page(ctx, InstitutionMerger, props, { title, status });
  }
}

/** An institution as one side of a comparison. */
export function sideOf(ctx: Ctx, { id, name, aliases, domains, regionCode }: InstitutionView): MergeSide {
  return { id, name, aliases, domains, place: placeWords(ctx, regionCode) };
}
