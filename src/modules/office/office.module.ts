import { Module } from '@nestjs/common';
import { ThemeParts } from './service/ports.js';

/** The office that runs this portal: how it is called, how it looks, what it says of itself. */
@Module({ providers: [ThemeParts], exports: [ThemeParts] })
export class OfficeModule {}
