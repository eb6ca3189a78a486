import { readColour } from '../../../kernel/colour.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { FormValues } from '../../../platform/http/index.js';
import { ownColour, ownHue, type Hue } from '../domain/hue.js';
import type { Program, ProgramDraft } from '../domain/program.js';
import { localizedOf, localizedValues } from './localized-form.js';
import type { ProgramForm } from './program.form.js';

/** The form as the service takes it; `slug` where the form leaves it empty. Throws `invalid` for what is no colour. */
export function programDraftOf(form: ProgramForm, slug: string): ProgramDraft {
  return {
    slug: form.slug ?? slug,
    name: localizedOf(form, 'name'),
    summary: localizedOf(form, 'summary'),
    body: localizedOf(form, 'body'),
    audience: localizedOf(form, 'audience'),
    steps: localizedOf(form, 'steps'),
    gains: localizedOf(form, 'gains'),
    hue: hueOf(form),
    drawing: form.drawing,
    position: form.position,
  };
}

function hueOf({ hue, colour }: ProgramForm): Hue {
  if (hue !== 'own') return hue;
  const read = readColour(colour);
  if (read === null) throw new DomainError('invalid', 'shelf.colour_wrong', {}, 'colour');
  return ownHue(read);
}

/** A program as the form shows it. */
export function programValuesOf(program: Program): FormValues {
  const { name, summary, body, audience, steps, gains, slug, hue, drawing, position } = program;
  const colour = ownColour(hue);
  return {
    ...localizedValues({ name, summary, body, audience, steps, gains }),
    hue: colour === null ? hue : 'own',
    colour: colour ?? '#0a6457',
    drawing,
    slug,
    position: String(position),
  };
}
