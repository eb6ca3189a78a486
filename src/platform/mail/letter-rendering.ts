import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf, type Locale } from '../../kernel/locale.js';
import { LetterView, type LetterShades } from '../../../views/mail/letter.js';
import type { Letter } from './letter.js';

/** Where the portal is, for links and the sender's line. */
export interface Site {
  readonly name: string;
  /** Origin without a slash at the end. */
  readonly url: string;
  readonly shades: LetterShades;
}

export function letterHtml(letter: Letter, locale: Locale, site: Site): string {
  const view = h(LetterView, {
    locale,
    direction: directionOf(locale),
    siteName: site.name,
    siteUrl: site.url,
    shades: site.shades,
    subject: letter.subject,
    title: letter.title,
    paragraphs: letter.paragraphs,
    code: letter.code ?? null,
    facts: letter.facts ?? [],
    action: letter.action ? { label: letter.action.label, url: site.url + letter.action.path } : null,
    links: (letter.links ?? []).map(({ label, path }) => ({ label, url: site.url + path })),
    closing: letter.closing ?? null,
  });
  return `<!doctype html>${renderToString(view)}`;
}

/** The same letter for readers of plain text. */
export function letterText(letter: Letter, site: Site): string {
  const blocks = [
    letter.title,
    ...letter.paragraphs,
    letter.code ? `    ${letter.code}` : '',
    (letter.facts ?? []).map(({ label, value }) => `${label}: ${value}`).join('\n'),
    letter.action ? `${letter.action.label}:\n${site.url}${letter.action.path}` : '',
    ...(letter.links ?? []).map(({ label, path }) => `${label}:\n${site.url}${path}`),
    letter.closing ?? '',
    `-- \n${site.name}\n${site.url}`,
  ];
  return blocks.filter(Boolean).join('\n\n') + '\n';
}
