/** The rooms of `src/modules`, low to high. A module may import the front doors of lower ranks only. */
export const RANKS: readonly (readonly string[])[] = [
  ['office'],
  ['accounts'],
  ['access'],
  ['institutions'],
  ['programs'],
  ['rubrics'],
  ['registrations'],
  ['class-lists', 'calendar', 'cohorts', 'teams', 'agenda'],
  ['stages'],
  ['entries'],
  ['standings'],
  ['judging'],
  ['awards'],
  ['credentials'],
  ['partnerships', 'cases'],
  ['reports'],
];

/** They listen to events and import whom they like; nobody imports them. */
export const LISTENERS: readonly string[] = ['notifications', 'webhooks', 'audit'];

export function modulesBelow(rank: number): readonly string[] {
  return RANKS.slice(0, rank).flat();
}
