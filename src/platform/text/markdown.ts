import MarkdownIt from 'markdown-it';
import { safeLink } from '../http/safe-link.js';

const blocks = renderer();
const inline = renderer().disable(['newline']);

/** Markdown that people wrote, as HTML that is safe to put into a page: no HTML of theirs, no images, safe links only. */
export function renderMarkdown(source: string): string {
  return blocks.render(source, { deeper: 2 });
}

/** A whole page's Markdown: the largest headings in it become h2, whatever they were written as. */
export function renderDocument(source: string): string {
  const levels = blocks
    .parse(source, {})
    .filter(({ type }) => type === 'heading_open')
    .map(({ tag }) => Number(tag.slice(1)));
  return blocks.render(source, { deeper: 2 - Math.min(...levels, 6) });
}

/** The lines of a list that people wrote one per line, with or without bullets or numbers. */
export function linesOf(source: string): string[] {
  return source
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:[-*+•]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
}

function renderer(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false });
  markdown.disable(['image', 'html_block', 'html_inline']);
  markdown.validateLink = (address) => safeLink(address) !== null;
  markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('rel', 'noopener nofollow ugc');
    return self.renderToken(tokens, index, options);
  };
  // A page has one h1, and mostly its own h2s: what people wrote begins below them.
  for (const rule of ['heading_open', 'heading_close'] as const) {
    markdown.renderer.rules[rule] = (tokens, index, options, env: unknown, self) => {
      const token = tokens[index];
      if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + ((env as { deeper?: number }).deeper ?? 2))}`;
      return self.renderToken(tokens, index, options);
    };
  }
  return markdown;
}

/** The words of one line of Markdown, its marks taken off. */
export function plainLine(source: string): string {
  const [line] = inline.parseInline(source, {});
  return (line?.children ?? [])
    .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : ''))
    .join('');
}
