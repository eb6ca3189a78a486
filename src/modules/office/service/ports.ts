import { Injectable } from '@nestjs/common';
import type { Colour } from '../../../kernel/colour.js';
import { Contributions } from '../../../kernel/contributions.js';
import type { Ctx } from '../../../platform/database/context.js';

/** A hue the theme file gives the class `hue-<name>`: on paper and on the dark ground. It never carries text. */
export interface ThemeHue {
  /** Lower-case letters, digits and hyphens. A name of the built-in palette overrides it. */
  readonly name: string;
  readonly light: Colour;
  readonly dark: Colour;
}

/** Asked every few seconds in each process, by one cheap query; what it answers decides the file's address. */
export type ThemePart = (ctx: Pick<Ctx, 'db'>) => Promise<readonly ThemeHue[]>;

/** Filled by higher modules: hues that are data, such as the programs'. */
@Injectable()
export class ThemeParts extends Contributions<ThemePart> {
  /** All hues, in the order of their contributors and as each told them. */
  async hues(ctx: Pick<Ctx, 'db'>): Promise<readonly ThemeHue[]> {
    const lists = await Promise.all(this.all().map(([, read]) => read(ctx)));
    return lists.flat();
  }
}
