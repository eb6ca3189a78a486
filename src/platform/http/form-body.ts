import { createHash } from 'node:crypto';

/** A file as a browser sent it. Its name and type are only what the sender says. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A handed-in form before anything is checked: every name with its values in order, strings only. */
export class FormBody {
  static readonly EMPTY = new FormBody(new Map(), new Set(), new Map());

  private constructor(
    private readonly fields: ReadonlyMap<string, readonly string[]>,
    /** Names whose bytes were not UTF-8. */
    private readonly broken: ReadonlySet<string>,
    private readonly uploads: ReadonlyMap<string, readonly UploadedFile[]>,
  ) {}

  /** A form whose parts were read elsewhere. */
  static of(
    texts: Iterable<readonly [name: string, text: string]>,
    files: Iterable<readonly [name: string, file: UploadedFile]>,
    broken: ReadonlySet<string>,
  ): FormBody {
    return new FormBody(grouped(texts), broken, grouped(files));
  }

  /** Reads `a=1&b=2` (WHATWG URL, section 5.1). Nothing nests: `a[b]` is a name like any other. */
  static read(text: string): FormBody {
    const fields = new Map<string, string[]>();
    const broken = new Set<string>();
    for (const part of text.split('&')) {
      if (part === '') continue;
      const middle = part.indexOf('=');
      const name = decode(middle < 0 ? part : part.slice(0, middle));
      const value = decode(middle < 0 ? '' : part.slice(middle + 1));
      if (!name.readable || !value.readable) broken.add(name.text);
      const values = fields.get(name.text);
      if (values) values.push(value.text);
      else fields.set(name.text, [value.text]);
    }
    return new FormBody(fields, broken, new Map());
  }

  names(): Iterable<string> {
    return new Set([...this.fields.keys(), ...this.uploads.keys()]);
  }

  values(name: string): readonly string[] {
    return this.fields.get(name) ?? [];
  }

  files(name: string): readonly UploadedFile[] {
    return this.uploads.get(name) ?? [];
  }

  isReadable(name: string): boolean {
    return !this.broken.has(name) && this.values(name).every(isPlainText) && isPlainText(name);
  }

  /** The same text for the same form, whatever the order of its names. */
  canonical(except: string): string {
    const names = [...this.fields.keys()].filter((name) => name !== except).sort();
    const texts = names.map((name) => [name, this.values(name)]);
    if (this.uploads.size === 0) return JSON.stringify(texts);
    const files = [...this.uploads].map(([name, list]) => [
      name,
      ...list.map((file) => [file.name, digest(file.bytes)]),
    ]);
    return JSON.stringify([texts, files]);
  }
}

function grouped<Value>(pairs: Iterable<readonly [string, Value]>): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return groups;
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Neither NUL (PostgreSQL refuses it) nor half a character (databases store it differently) nor other control marks. */
export function isPlainText(text: string): boolean {
  return !UNREADABLE.test(text);
}

/** The text with what `isPlainText` refuses taken out, fit to be shown again. */
export function toPlainText(text: string): string {
  return text.replace(new RegExp(UNREADABLE, 'gu'), '');
}

// U+FFFD stands where bytes in another encoding were; line feeds, returns and tabs are ordinary typing.
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uFFFE\uFFFF]|\p{Surrogate}/u;

function decode(text: string): { text: string; readable: boolean } {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  try {
    return { text: spaced.includes('%') ? decodeURIComponent(spaced) : spaced, readable: true };
  } catch {
    return { text: Buffer.from(unescapeBytes(spaced), 'latin1').toString('utf8'), readable: false };
  }
}

function unescapeBytes(text: string): string {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  return bytes.replace(/%([0-9A-Fa-f]{2})/gu, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
