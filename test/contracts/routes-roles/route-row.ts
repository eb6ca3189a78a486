import type { Fields } from '../../support/visitor.js';
import type { Receptions } from './answers.js';
import type { Scene } from './scene.js';

/**
 * One route, an address of it in the scene (fresh, where a knock uses it up), and how it receives each persona.
 * "in" is any answer behind the door: a page, a redirect, a form shown again.
 */
export type RouteRow = readonly [
  route: string,
  address: (scene: Scene) => string | Promise<string>,
  receptions: Receptions,
  /** What is posted, where nothing would be refused before anybody asks who posts it. */
  fields?: Fields,
];

export const at = (address: string) => () => address;
