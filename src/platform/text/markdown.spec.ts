import { describe, expect, it } from 'vitest';
import { linesOf, plainLine, renderDocument, renderMarkdown } from './markdown.js';

describe('what people write', () => {
  it('keeps emphasis, lists and safe links', () => {
    expect(renderMarkdown('# Title\n\n**bold** [site](https://a.example/x)\n\n- one\n')).toBe(
      '<h3>Title</h3>\n<p><strong>bold</strong> <a href="https://a.example/x" rel="noopener nofollow ugc">site</a></p>\n<ul>\n<li>one</li>\n</ul>\n',
    );
  });

  it('takes the marks off a line', () => {
    expect(plainLine('**Exam**, `now` at [site](https://a.example) <b>x</b>')).toBe('Exam, now at site <b>x</b>');
  });

  it('reads a list written with any bullets', () => {
    expect(linesOf('- one\r\n2. two\n\n• three\n2026 students')).toEqual(['one', 'two', 'three', '2026 students']);
  });
});

const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](data:image/png;base64,iVBORw0KGgo=)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/sign-out)',
  '[x](https://bank.example@evil.example/)',
  '<javascript:alert(1)>',
  '![x](https://tracker.example/p.png)',
  '![x](x "onerror=alert(1)")',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '```\n<script>alert(1)</script>\n```',
  '`<img src=x onerror=alert(1)>`',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '<!-- --><script>alert(1)</script>',
];

describe('what people must not be able to write', () => {
  it.each(ATTACKS)('%s', (attack) => {
    for (const html of [renderMarkdown(attack)]) {
      const tags = html.match(/<[^>]*>/gu) ?? [];
      expect(html.replace(/<[^>]*>/gu, '')).not.toMatch(/[<]/u);
      for (const tag of tags) {
        expect(tag).toMatch(/^<\/?(?:p|a|code|pre|strong|em|ul|ol|li|h[3-6]|table|thead|tbody|tr|th|td)\b/u);
        expect(tag.replace(/"[^"]*"/gu, '""')).not.toMatch(/\son\w+|\ssrc|\sstyle/iu);
        const href = /href="([^"]*)"/u.exec(tag)?.[1];
        if (href !== undefined) expect(href).toMatch(/^(?:https?:\/\/[^@]*$|mailto:)/u);
      }
    }
  });
});

it('lets the largest headings of a whole page stand right under its title', () => {
  expect(renderDocument('### Fruit\n\n#### Apples')).toBe('<h2>Fruit</h2>\n<h3>Apples</h3>\n');
  expect(renderDocument('# Fruit\n\n## Apples')).toBe('<h2>Fruit</h2>\n<h3>Apples</h3>\n');
  expect(renderDocument('Words only')).toBe('<p>Words only</p>\n');
});
