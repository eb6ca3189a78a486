import type { Id } from '../../../kernel/id.js';

const LONGEST = 60;

/**
 * The readable part of an address, from a title. Only Latin letters and digits survive; a title
 * without any (Chinese, Arabic ...) gets the random tail of the id instead of a guess at its sound.
 */
export function slugFrom(title: string, id: Id): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
  return slug.length >= 3 ? slug : `o-${shortId(id)}`;
}

/** A slug that another offering already has, told apart. */
export function slugApart(slug: string, id: Id): string {
  return `${slug}-${shortId(id)}`;
}

function shortId(id: Id): string {
  return id.slice(-8);
}
