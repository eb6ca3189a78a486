import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '../../../kernel/domain-error.js';
import { Public } from '../../../platform/http/index.js';
import { OfficeSite } from '../service/office-site.service.js';

const YEAR = 365 * 24 * 60 * 60;

/** The office's colours as a style sheet, named by what is in it. */
@Public()
@Controller('theme')
export class ThemePages {
  constructor(private readonly site: OfficeSite) {}

  @Get(':file')
  async show(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [, hash] = /^([0-9a-f]{16})\.css$/u.exec(file) ?? [];
    const theme = hash === undefined ? null : await this.site.theme(hash);
    if (!theme) throw new DomainError('not_found', 'errors.not_found');
    // A page from before a change asks for the old sheet: it gets the new one, for now only.
    const kept = theme.hash === hash ? `public, max-age=${YEAR}, immutable` : 'no-cache';
    response.setHeader('Cache-Control', kept);
    response.type('text/css').send(theme.css);
  }
}
