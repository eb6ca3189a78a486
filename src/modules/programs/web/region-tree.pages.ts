import { Controller, Get, Post } from '@nestjs/common';
import { RegionEditor } from '../../../../views/desk/regions/region-editor.js';
import { RegionTree, type RegionTreeProps } from '../../../../views/desk/regions/region-tree.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { RegionEditing } from '../service/region-editing.service.js';
import { RegionForm, regionDraftOf, regionValuesOf } from './region-tree.form.js';
import { regionChoices, treeRows } from './region-tree-view.js';

type Tried = RegionTreeProps['add']['form'];

/** The regions of a program: made, named and put in order by who runs it. */
@Controller('desk/programs/:program/regions')
export class RegionTreePages {
  constructor(
    private readonly editing: RegionEditing,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Needs('regions.edit')
  show(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id) {
    return this.tree(ctx, programId, { values: { regionZone: ctx.zone ?? 'UTC' }, errors: [] });
  }

  @Post()
  @Needs('regions.edit')
  async add(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id, @Form(RegionForm) form: Submitted<RegionForm>) {
    if (!form.ok) return this.tree(ctx, programId, form, 422);
    try {
      await this.editing.add(ctx, programId, regionDraftOf(form.value));
    } catch (error) {
      return this.tree(ctx, programId, { values: form.values, errors: refusedFields(error) }, 422);
    }
    return seeOther(pathOf(programId), { kind: 'ok', key: 'openings.flash_added' });
  }

  @Get(':region')
  @Needs('regions.edit')
  one(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id, @IdParam('region') id: Id) {
    return this.editor(ctx, programId, id, null);
  }

  @Post(':region')
  @Needs('regions.edit')
  async change(
    @CurrentCtx() ctx: Ctx,
    @IdParam('program') programId: Id,
    @IdParam('region') id: Id,
    @Form(RegionForm) form: Submitted<RegionForm>,
  ) {
    if (!form.ok) return this.editor(ctx, programId, id, form, 422);
    try {
      await this.editing.change(ctx, programId, id, regionDraftOf(form.value));
    } catch (error) {
      return this.editor(ctx, programId, id, { values: form.values, errors: refusedFields(error) }, 422);
    }
    return seeOther(pathOf(programId), { kind: 'ok', key: 'openings.flash_saved' });
  }

  @Post(':region/rise')
  @Needs('regions.edit')
  async rise(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id, @IdParam('region') id: Id) {
    await this.editing.shift(ctx, programId, id, -1);
    return seeOther(pathOf(programId), { kind: 'ok', key: 'openings.flash_moved' });
  }

  @Post(':region/descent')
  @Needs('regions.edit')
  async descend(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id, @IdParam('region') id: Id) {
    await this.editing.shift(ctx, programId, id, 1);
    return seeOther(pathOf(programId), { kind: 'ok', key: 'openings.flash_moved' });
  }

  @Post(':region/removal')
  @Needs('regions.edit')
  async remove(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id, @IdParam('region') id: Id) {
    try {
      await this.editing.remove(ctx, programId, id);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
      return this.editor(ctx, programId, id, null, 409);
    }
    return seeOther(pathOf(programId), { kind: 'ok', key: 'openings.flash_removed' });
  }

  private async tree(ctx: Ctx, programId: Id, form: Tried, status = 200) {
    const { program, regions } = await this.editing.room(ctx, programId);
    const name = inLocale(program.name, ctx.locale);
    const props: RegionTreeProps = {
      program: { name, href: `/desk/programs/${programId}` },
      regions: treeRows(regions, pathOf(programId), ctx),
      choices: regionChoices(regions, null, ctx),
      add: { action: pathOf(programId), form },
    };
    const title = this.messages.for(ctx.locale)('openings.regions_of', { program: name });
    return page(RegionTree, props, { title, status });
  }

  private async editor(ctx: Ctx, programId: Id, id: Id, form: Tried | null, status = 200) {
    const { program, regions } = await this.editing.room(ctx, programId);
    const region = regions.find((each) => each.id === id);
    if (!region) throw new DomainError('not_found', 'errors.not_found');
    const name = inLocale(region.name, ctx.locale);
    const path = pathOf(programId);
    const label = this.messages.for(ctx.locale)('openings.regions_of', {
      program: inLocale(program.name, ctx.locale),
    });
    const props = {
      name,
      tree: { label, href: path },
      action: `${path}/${id}`,
      removeAction: `${path}/${id}/removal`,
      choices: regionChoices(regions, id, ctx),
      form: form ?? { values: regionValuesOf(region), errors: [] },
      inUse: status === 409,
    };
    return page(RegionEditor, props, { title: `${name} · ${label}`, status });
  }
}

function pathOf(programId: Id): string {
  return `/desk/programs/${programId}/regions`;
}
