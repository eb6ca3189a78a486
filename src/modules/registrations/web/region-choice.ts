import type { RegionChoiceView } from '../../../../views/registrations/region-field.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { isChoosable, type RegionInOffering, windowState } from '../../programs/index.js';

const CLOSED_WORDS = { closed: 'regions.closed_option', not_yet_open: 'regions.soon_option' } as const;

/** The select of regions; those where nothing is open can be chosen too, and one is told what to do then. */
export function regionChoice(
  regions: readonly RegionInOffering[],
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  say: Translate,
): RegionChoiceView | null {
  if (regions.length === 0) return null;
  const names = new Map(regions.map(({ id, name }) => [id, inLocale(name, locale)]));
  const options = regions.filter(isChoosable).map(({ code, name, parentId, opening }) => {
    const state = windowState(opening, now);
    const region = inLocale(name, locale);
    const group = parentId === null ? undefined : names.get(parentId);
    return { value: code, label: state === 'open' ? region : say(CLOSED_WORDS[state], { region }), group };
  });
  return { options };
}
