import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { LegalTextRepository } from './data/legal-text.repository.js';
import { PictureRepository } from './data/picture.repository.js';
import { SettingsRepository } from './data/settings.repository.js';
import { SiteImage } from './data/site-image.entity.js';
import { SiteSetting } from './data/site-setting.entity.js';
import { SiteText } from './data/site-text.entity.js';
import { LegalTexts } from './service/legal-texts.service.js';
import { OfficeSite } from './service/office-site.service.js';
import { ThemeParts } from './service/ports.js';
import { SiteEditing } from './service/site-editing.service.js';
import { SitePictures } from './service/site-pictures.service.js';
import { PicturePages } from './web/picture.pages.js';
import { TextPages } from './web/text.pages.js';
import { ThemePages } from './web/theme.pages.js';

/** The office that runs this portal: how it is called, how it looks, what it says of itself. */
@Module({
  imports: [DatabaseModule.entities([SiteSetting, SiteText, SiteImage])],
  controllers: [PicturePages, TextPages, ThemePages],
  providers: [
    LegalTextRepository,
    PictureRepository,
    SitePictures,
    SettingsRepository,
    LegalTexts,
    ThemeParts,
    OfficeSite,
    SiteEditing,
  ],
  exports: [LegalTexts, SitePictures, ThemeParts, OfficeSite, SiteEditing],
})
export class OfficeModule {}
