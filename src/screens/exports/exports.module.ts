import { Module } from '@nestjs/common';
import { ExportPages } from './export.pages.js';

@Module({ controllers: [ExportPages] })
export class ExportsModule {}
