import { Controller, Get, Param, Post } from '@nestjs/common';
import { LegalTextPage } from '../../../../views/admin/settings/legal-text.js';
import { LegalTextsPage } from '../../../../views/admin/settings/legal-texts.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { LOCALES } from '../../../kernel/locale.js';
import { AdminFrame } from '../../../modules/access/index.js';
import { isLegalName, LEGAL_TEXTS, type LegalName } from '../../../modules/office/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, Needs, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { SettingsDesk } from '../service/settings-desk.service.js';
import { LegalTextForm } from './settings.form.js';
import { fieldsOf, textIn } from './settings-values.js';

/** The legal texts: which version of each is in force, and a new one. */
@Controller('admin/settings/texts')
export class LegalTextsPages {
  constructor(
    private readonly desk: SettingsDesk,
    private readonly frame: AdminFrame,
  ) {}

  @Get()
  @Needs('site.view')
  async list(@CurrentCtx() ctx: Ctx) {
    const texts = await Promise.all(LEGAL_TEXTS.map((name) => this.desk.legalText(ctx, name)));
    const rows = texts.map(({ name, version, since, body }) => ({
      name,
      version,
      since,
      locales: LOCALES.filter((locale) => body[locale]),
    }));
    return this.frame.page(
      ctx,
      LegalTextsPage,
      { texts: rows },
      { title: this.frame.words(ctx)('settings.texts.title') },
    );
  }

  @Get(':name')
  @Needs('site.edit')
  async edit(@CurrentCtx() ctx: Ctx, @Param('name') name: string) {
    const { body, number } = await this.desk.legalText(ctx, legalName(name));
    return this.form(ctx, legalName(name), {
      values: { ...fieldsOf('body', body), version: String(number) },
      errors: [],
    });
  }

  @Post(':name')
  @Needs('site.edit')
  async publish(
    @CurrentCtx() ctx: Ctx,
    @Param('name') given: string,
    @Form(LegalTextForm) form: Submitted<LegalTextForm>,
  ) {
    const name = legalName(given);
    if (!form.ok) return this.form(ctx, name, form, 422);
    const { version: number, asksAgain } = form.value;
    try {
      const draft = { number, body: textIn(form.value, 'body'), asksAgain: asksAgain && name === 'terms' };
      await this.desk.publish(ctx, name, draft);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'body.en');
      return this.form(ctx, name, { values: form.values, errors }, status);
    }
    return seeOther('/admin/settings/texts', { kind: 'ok', key: 'settings.text.saved' });
  }

  private form(ctx: Ctx, name: LegalName, form: FormView, status = 200) {
    const title = this.frame.words(ctx)(`settings.text.${name}`);
    return this.frame.page(ctx, LegalTextPage, { name, form }, { title, status });
  }
}

function legalName(text: string): LegalName {
  if (!isLegalName(text)) throw new DomainError('not_found', 'errors.not_found');
  return text;
}
