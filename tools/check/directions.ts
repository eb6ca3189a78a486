import { lineOf, sourceFiles } from './source-files.js';
import type { Step } from './step.js';

const PROPERTY =
  /(?<=[\s;{]|^)(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom)\s*:/gmu;
const VALUE = /(?<=[\s;{]|^)(?:text-align|float|clear)\s*:\s*(?:left|right)\b/gmu;
const INLINE = /\sstyle=(?:\{|"|')/gu;

/** Logical directions only, so that a right-to-left page is the same style sheet; and no style in the markup, which the CSP refuses. */
export const directions: Step = {
  name: 'style sheets',
  async run(root) {
    const sheets = sourceFiles(root, ['views', 'public'], ['.css']).flatMap(({ path, text }) => {
      // Comments give way to blanks of the same length, so that lines keep their numbers.
      const code = text.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '));
      return [...code.matchAll(PROPERTY), ...code.matchAll(VALUE)].map(
        (match) =>
          `${path}:${lineOf(text, match.index)}: ${match[0].trim()} is a physical direction; say inline or block, start or end`,
      );
    });
    const markup = sourceFiles(root, ['views', 'src'], ['.tsx'])
      // Mail programs know nothing but style attributes.
      .filter(({ path }) => !path.startsWith('views/mail/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(INLINE)].map(
          (match) => `${path}:${lineOf(text, match.index)}: a style attribute; the CSP blocks it, use a class`,
        ),
      );
    return [...sheets, ...markup];
  },
};
