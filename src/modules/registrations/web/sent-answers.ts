import { choiceField } from '../../../../views/registrations/question-view.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { RawAnswers } from '../domain/answer-sheet.js';

const CHOICE = choiceField('');

/** Answers as a form sends them: what was chosen under an institution's line joins the line. */
export function sentAnswers(values: FormValues): RawAnswers {
  const raw: Record<string, string | readonly string[] | undefined> = {};
  const choices: [id: string, choice: string][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (name.endsWith(CHOICE)) choices.push([name.slice(0, -CHOICE.length), oneOf(value)]);
    else raw[name] = value;
  }
  for (const [id, choice] of choices) raw[id] = [oneOf(raw[id]), choice];
  return raw;
}

function oneOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
