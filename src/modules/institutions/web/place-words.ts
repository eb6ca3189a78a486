import type { Ctx } from '../../../platform/database/context.js';

/** "China (CN-SH)", "Kenya"; null where nobody said. */
export function placeWords(ctx: Pick<Ctx, 'locale'>, regionCode: string | null): string | null {
  if (regionCode === null) return null;
  const country = regionCode.slice(0, 2);
  const name = new Intl.DisplayNames([ctx.locale], { type: 'region' }).of(country) ?? country;
  return regionCode === country ? name : `${name} (${regionCode})`;
}
