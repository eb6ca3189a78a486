import { Injectable } from '@nestjs/common';
import { Access } from '../../../modules/access/index.js';
import {
  LegalTexts,
  SitePictures,
  SiteEditing,
  type LegalDraft,
  type LegalName,
  type LegalText,
  type PictureKind,
  type SettingsSection,
  type SiteSettings,
  type StoredSettings,
} from '../../../modules/office/index.js';
import type { Ctx } from '../../../platform/database/context.js';

/** The office's settings for who may see and change them. The office stands below access and cannot ask itself. */
@Injectable()
export class SettingsDesk {
  constructor(
    private readonly access: Access,
    private readonly editing: SiteEditing,
    private readonly texts: LegalTexts,
    private readonly pictures: SitePictures,
  ) {}

  async read(ctx: Ctx): Promise<StoredSettings> {
    await this.access.demand(ctx, 'site.view', {});
    return this.editing.read(ctx);
  }

  /** Throws as `SiteEditing.save` does, and `forbidden` or `not_found` for who may not. */
  async save<Section extends SettingsSection>(
    ctx: Ctx,
    section: Section,
    version: number,
    value: Partial<SiteSettings[Section]>,
  ): Promise<void> {
    await this.access.demand(ctx, 'site.edit', {});
    await this.editing.save(ctx, section, version, value);
  }

  async legalText(ctx: Ctx, name: LegalName): Promise<LegalText> {
    await this.access.demand(ctx, 'site.view', {});
    return this.texts.current(ctx, name);
  }

  /** Throws as `LegalTexts.publish` does, and `forbidden` or `not_found` for who may not. */
  async publish(ctx: Ctx, name: LegalName, draft: LegalDraft): Promise<void> {
    await this.access.demand(ctx, 'site.edit', {});
    await this.texts.publish(ctx, name, draft);
  }

  /** Throws as `SitePictures.put` does, and `forbidden` or `not_found` for who may not. */
  async putPicture(ctx: Ctx, kind: PictureKind, bytes: Buffer): Promise<void> {
    await this.access.demand(ctx, 'site.edit', {});
    await this.pictures.put(ctx, kind, bytes);
  }

  async takePictureDown(ctx: Ctx, kind: PictureKind): Promise<void> {
    await this.access.demand(ctx, 'site.edit', {});
    await this.pictures.takeDown(ctx, kind);
  }
}
