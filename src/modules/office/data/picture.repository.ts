import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Picture } from '../domain/picture.js';

@Injectable()
export class PictureRepository {
  async add(tx: Tx, kind: 'logo' | 'icon', picture: Picture, bytes: Buffer): Promise<Id> {
    const id = newId();
    const content = bytes.toString('base64');
    await tx.db.insert('site_images', { id, kind, ...picture, content, createdAt: tx.now });
    return id;
  }

  async find(ctx: Ctx, id: Id): Promise<{ type: string; bytes: Buffer } | null> {
    const row = await ctx.db.row<{ type: string; content: string }>(
      'SELECT type, content FROM site_images WHERE id = :id',
      { id },
    );
    return row ? { type: row.type, bytes: Buffer.from(row.content, 'base64') } : null;
  }
}
