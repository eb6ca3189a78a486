import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, Public } from '../../../platform/http/index.js';
import { SitePictures } from '../service/site-pictures.service.js';

const YEAR = 365 * 24 * 60 * 60;

/** The office's pictures. A picture never changes under its address; nosniff holds browsers to the type it has. */
@Public()
@Controller('images')
export class PicturePages {
  constructor(private readonly pictures: SitePictures) {}

  @Get(':image')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('image') id: Id, @Res() response: Response): Promise<void> {
    const picture = await this.pictures.find(ctx, id);
    if (!picture) throw new DomainError('not_found', 'errors.not_found');
    response.setHeader('Cache-Control', `public, max-age=${YEAR}, immutable`);
    response.setHeader('Content-Disposition', 'inline');
    response.type(picture.type).send(picture.bytes);
  }
}
