import { Module } from '@nestjs/common';
import { ColumnMappingPages } from './column-mapping.pages.js';
import { ImportFilePages } from './import-file.pages.js';
import { ImportPageMaker } from './import-page-maker.js';
import { ImportPages } from './import.pages.js';
import { NewImportPages } from './new-import.pages.js';

/** The pages of imports, for every kind that modules bring. */
@Module({
  controllers: [NewImportPages, ColumnMappingPages, ImportFilePages, ImportPages],
  providers: [ImportPageMaker],
})
export class ImportsModule {}
