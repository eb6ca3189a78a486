import { Injectable } from '@nestjs/common';
import type { EditorChoices, OfferingEditorProps } from '../../../../views/desk/offering-editor.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { zoneChoices } from '../../../platform/i18n/zone-choices.js';
import { Access } from '../../access/index.js';
import type { OfferingView } from '../domain/offering-view.js';
import { OfferingEditing } from '../service/offering-editing.service.js';
import { Membership } from '../service/membership.service.js';
import { resourceOf } from '../service/offerings.service.js';
import { DeskFrames } from './desk-frame.js';
import { formValuesOf } from './offering-form-values.js';
import { TEACHING_LANGUAGES, type OfferingForm } from './offering.form.js';

type FormView = OfferingEditorProps['form'];

/** Gathers what the editor of an offering shows. */
@Injectable()
export class OfferingEditorPage {
  constructor(
    private readonly editing: OfferingEditing,
    private readonly frames: DeskFrames,
    private readonly access: Access,
    private readonly membership: Membership,
  ) {}

  /** The institution a form means, where it is for the people of one. Throws `invalid` at `institution`. */
  async institutionOf(ctx: Ctx, form: Pick<OfferingForm, 'visibility' | 'institution'>): Promise<Id | null> {
    return form.visibility === 'institution' ? this.membership.meant(ctx, form.institution) : null;
  }

  /** For one that exists; `form` instead of what stands, when it came back with errors. */
  async ofOffering(ctx: Ctx, offering: OfferingView, form: FormView | null): Promise<OfferingEditorProps> {
    const base = `/desk/offerings/${offering.id}`;
    const mayPublish = await this.access.can(ctx, 'offerings.publish', resourceOf(offering));
    return {
      frame: await this.frames.of(ctx, offering),
      form: form ?? { values: await this.valuesOf(ctx, offering), errors: [] },
      action: `${base}/settings`,
      version: offering.version,
      choices: { ...(await this.choices(ctx, offering.editionId, offering.zone)), editions: [] },
      previewHref: `${base}/preview`,
      publishHref: mayPublish && offering.state === 'draft' ? `${base}/publication` : null,
      closeHref: mayPublish && offering.state === 'published' ? `${base}/closure` : null,
      reopenHref: mayPublish && offering.state === 'closed' ? `${base}/closure/reversal` : null,
      archiveHref: mayPublish && offering.state === 'closed' ? `${base}/archival` : null,
      restoreHref: mayPublish && offering.archivedBy === 'offering' ? `${base}/archival/reversal` : null,
    };
  }

  private async valuesOf(ctx: Ctx, offering: OfferingView): Promise<FormView['values']> {
    const { institutionId } = offering;
    const institution = institutionId === null ? '' : await this.membership.nameOf(ctx, institutionId);
    return { ...formValuesOf(offering), institution };
  }

  /** For one that is being made. */
  async ofNew(ctx: Ctx, form: FormView): Promise<OfferingEditorProps> {
    const editions = await this.editing.editions(ctx);
    const label = (each: (typeof editions)[number]) =>
      `${inLocale(each.programName, ctx.locale)} ${inLocale(each.name, ctx.locale)}`;
    return {
      frame: null,
      form,
      action: '/desk/offerings',
      version: 0,
      choices: {
        ...(await this.choices(ctx, null, null)),
        editions: editions.map((each) => ({ value: each.id, label: label(each) })),
      },
      previewHref: null,
      publishHref: null,
      closeHref: null,
      reopenHref: null,
      archiveHref: null,
      restoreHref: null,
    };
  }

  private async choices(ctx: Ctx, editionId: Id | null, zone: string | null): Promise<Omit<EditorChoices, 'editions'>> {
    const names = new Intl.DisplayNames([ctx.locale], { type: 'language', languageDisplay: 'standard' });
    const contests = editionId === null ? [] : await this.editing.contests(ctx, editionId);
    return {
      contests: contests.map(({ id, name }) => ({ value: id, label: inLocale(name, ctx.locale) })),
      zones: zoneChoices(ctx.locale, ctx.now, zone),
      languages: TEACHING_LANGUAGES.map((tag) => ({
        value: tag,
        label: names.of(tag === 'zh-CN' ? 'zh' : tag) ?? tag,
      })),
    };
  }
}
