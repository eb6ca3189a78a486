import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hueInTheDark, ThemeParts } from '../../office/index.js';
import { ProgramRepository } from '../data/program.repository.js';
import { ownColour } from '../domain/hue.js';

/** Tells the theme file the colours that offices chose for their programs. Those with a name stand in the style sheet. */
@Injectable()
export class ProgramHues implements OnModuleInit {
  constructor(
    private readonly theme: ThemeParts,
    private readonly programs: ProgramRepository,
  ) {}

  onModuleInit(): void {
    this.theme.add('programs', async (ctx) => {
      const hues = await this.programs.ownHues(ctx);
      return hues.flatMap((name) => {
        const light = ownColour(name);
        return light ? [{ name, light, dark: hueInTheDark(light) }] : [];
      });
    });
  }
}
