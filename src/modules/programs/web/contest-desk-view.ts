import type { ContestEditorProps } from '../../../../views/desk/programs/contest-editor.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { Translate } from '../../../../views/shell.js';
import type { ContestRoom, ContestSetting } from '../service/contest-editing.service.js';
import type { OverTheLimit } from '../service/over-the-limit.js';
import type { ContestForm } from './contest.form.js';
import { localizedOf, localizedValues } from './localized-form.js';

/** The form as the service takes it. */
export function contestSettingOf(form: ContestForm): ContestSetting {
  return {
    name: localizedOf(form, 'name'),
    summary: localizedOf(form, 'summary'),
    mostPerPerson: form.most,
    offeringIds: form.offerings,
  };
}

/** A contest as the form shows it. */
export function contestValuesOf({ contest, offerings }: ContestRoom): FormValues {
  if (!contest) return {};
  return {
    ...localizedValues({ name: contest.name, summary: contest.summary }),
    most: contest.mostPerPerson === null ? '' : String(contest.mostPerPerson),
    offerings: offerings.filter(({ contestId }) => contestId === contest.id).map(({ id }) => id),
  };
}

export function contestEditor(
  ctx: Pick<Ctx, 'locale'>,
  say: Translate,
  room: ContestRoom,
  form: ContestEditorProps['form'],
  over: OverTheLimit | null,
): ContestEditorProps {
  const { edition, contest, offerings, people } = room;
  const words = (text: Parameters<typeof inLocale>[0]) => inLocale(text, ctx.locale);
  return {
    edition: { id: edition.id, name: `${words(edition.programName)} ${words(edition.name)}` },
    contest: contest && { id: contest.id, name: words(contest.name) },
    form,
    version: contest?.version ?? 0,
    offerings: offerings.map((card) => ({
      value: card.id,
      label: words(card.title),
      note: say('shelf.contest.member_people', { people: people.get(card.id) ?? 0 }),
      ...(card.contestId !== null && card.contestId !== contest?.id
        ? { hint: say('shelf.contest.member_elsewhere', { name: words(card.contestName) }) }
        : {}),
    })),
    over: over && { people: over.people, most: over.most },
  };
}
