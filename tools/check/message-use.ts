import ts from 'typescript';
import { areasIn, keysIn } from './catalogue.js';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

interface Use {
  /** Whole strings, wherever they stand: each may be a key. */
  readonly strings: Set<string>;
  /** Beginnings of keys whose end is made at run time: `registrations.state.${state}`. */
  readonly beginnings: Set<string>;
  /** Strings that stand where only a key can stand, with their place. */
  readonly keys: Map<string, string>;
}

/** No message without a reader, and no key without a message. */
export const messageUse: Step = {
  name: 'message keys in use',
  async run(root) {
    const known = new Set(keysIn(areasIn(root)));
    const use: Use = { strings: new Set(), beginnings: new Set(), keys: new Map() };
    for (const { path, text } of sourceFiles(root, ['src', 'views'], ['.ts', '.tsx'])) {
      if (path === 'views/message-key.ts' || /\.spec\.tsx?$/u.test(path)) continue;
      collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), use);
    }
    const beginnings = [...use.beginnings];
    const missing = [...use.keys]
      .filter(([key]) => !known.has(key))
      .map(([key, place]) => `${place}: no catalogue has ${key}`);
    const idle = [...known]
      .filter((key) => !use.strings.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
      .map((key) => `nothing says ${key}; take it out of the catalogues`);
    return [...missing, ...idle];
  },
};

const KEY = /^[a-z][a-z_-]*(\.[a-z0-9_]+)+$/u;
const BEGINNING = /^[a-z][a-z_-]*\.([a-z0-9_.]*)$/u;

function collect(source: ts.SourceFile, use: Use): void {
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      use.strings.add(node.text);
      if (node.text.endsWith('.') && BEGINNING.test(node.text)) use.beginnings.add(node.text);
      if (KEY.test(node.text) && mustBeKey(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        use.keys.set(node.text, `${source.fileName}:${line + 1}`);
      }
    }
    if (ts.isTemplateExpression(node) && BEGINNING.test(node.head.text)) use.beginnings.add(node.head.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** First argument of `t(...)`, second of `new DomainError(...)`, or the value of a property or attribute called `...Key`. */
function mustBeKey(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node && /(^|\.)t$/u.test(parent.expression.getText());
  if (ts.isNewExpression(parent))
    return parent.arguments?.[1] === node && parent.expression.getText() === 'DomainError';
  if (ts.isPropertyAssignment(parent)) return /^(messageKey|\w+Key)$/u.test(parent.name.getText());
  return false;
}
