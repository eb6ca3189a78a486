import { Global, Module } from '@nestjs/common';
import { ImportKinds } from './import-kinds.js';

/** Bringing in tables: any module adds its kinds to `ImportKinds`. */
@Global()
@Module({ providers: [ImportKinds], exports: [ImportKinds] })
export class ImportModule {}
