/** A name to greet a new person by until they say their own: the local part of the address, "li.wei+portal" -> "li wei". */
export function nameFromAddress(address: string): string {
  const localPart = address.slice(0, address.lastIndexOf('@'));
  const words = localPart
    .replace(/\+.*$/u, '')
    .split(/[._-]+/u)
    .filter(Boolean);
  return words.join(' ') || localPart;
}

/** Up to two letters for a round badge: "Amina Yusuf" -> "AY", 李伟 -> "李". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = firstLetter(words[0]);
  if (!/^\p{Script=Latin}/u.test(first)) return first;
  return (first + (words.length > 1 ? firstLetter(words.at(-1)) : '')).toUpperCase();
}

/** Whether a text could be printed as a name in Latin letters: certificates, badges and visas need one. */
export function isLatinName(name: string): boolean {
  return /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.\- ,]*$/u.test(name.normalize('NFC'));
}

/** Trims a name and leaves one space between its words. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Making one takes longer than everything it is used for. */
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(word: string | undefined): string {
  // Asked at every signed-in request, and most names need no more than this.
  if (word && /^[\x20-\x7e]+$/u.test(word)) return word.charAt(0);
  const [first = ''] = GRAPHEMES.segment(word ?? '');
  return first === '' ? '' : first.segment;
}
