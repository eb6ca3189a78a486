import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PictureRepository } from '../data/picture.repository.js';
import { MOST_PICTURE_SIDE, pictureOf } from '../domain/picture.js';
import { SiteEditing } from './site-editing.service.js';

/** The office's logo, and the small sign of its browser tabs. Callers demand `site.edit`. */
export type PictureKind = 'logo' | 'icon';

@Injectable()
export class SitePictures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pictures: PictureRepository,
    private readonly editing: SiteEditing,
  ) {}

  /** A picture by its id, with the type its own bytes say. */
  async find(ctx: Ctx, id: Id): Promise<{ type: string; bytes: Buffer } | null> {
    return this.pictures.find(ctx, id);
  }

  /** Puts a picture up. Throws `invalid` at `file` for what is none, is too large, or is no square where one is needed. */
  async put(ctx: Ctx, kind: PictureKind, bytes: Buffer): Promise<void> {
    const picture = pictureOf(bytes);
    if (!picture) throw refused('not_a_picture');
    if (Math.max(picture.width, picture.height) > MOST_PICTURE_SIDE)
      throw refused('too_large', { most: MOST_PICTURE_SIDE });
    if (kind === 'icon' && picture.width !== picture.height) throw refused('not_square');
    await this.work.run(ctx, async (tx) => {
      const id = await this.pictures.add(tx, kind, picture, bytes);
      const { versions } = await this.editing.read(tx);
      const value = kind === 'logo' ? { logo: id } : { icon: { id, type: picture.type } };
      await this.editing.save(tx, 'identity', versions.identity, value);
    });
  }

  /** Back to the portal's own mark. */
  async takeDown(ctx: Ctx, kind: PictureKind): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { versions } = await this.editing.read(tx);
      await this.editing.save(tx, 'identity', versions.identity, kind === 'logo' ? { logo: null } : { icon: null });
    });
  }
}

function refused(
  why: 'not_a_picture' | 'too_large' | 'not_square',
  variables: Record<string, number> = {},
): DomainError {
  return new DomainError('invalid', `settings.logo.${why}`, variables);
}
