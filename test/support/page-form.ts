/** A form of a page as a browser without script would send it. */
export interface PageForm {
  readonly action: string;
  readonly method: string;
  readonly multipart: boolean;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

const FORM = /<form\b([^>]*)>([\s\S]*?)<\/form>/gu;
const CONTROL = /<(input|textarea|select)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/gu;
const VOID_INPUT = /<input\b([^>]*)>/gu;

/** The forms of our own rendered pages. Their markup is regular: html-validate holds it to that. */
export function formsIn(html: string, path: string): PageForm[] {
  return [...html.matchAll(FORM)].map(([, attributes = '', content = '']) => {
    const of = attributesOf(attributes);
    return {
      action: of.get('action') || path,
      method: (of.get('method') ?? 'get').toLowerCase(),
      multipart: of.get('enctype') === 'multipart/form-data',
      fields: fieldsOf(content),
    };
  });
}

function fieldsOf(content: string): Record<string, string | readonly string[]> {
  const fields: Record<string, string | readonly string[]> = {};
  const add = (name: string, value: string) => {
    const present = fields[name];
    fields[name] = present === undefined ? value : [...(typeof present === 'string' ? [present] : present), value];
  };
  for (const [, attributes = ''] of content.matchAll(VOID_INPUT)) {
    const input = attributesOf(attributes);
    const name = input.get('name');
    const type = input.get('type') ?? 'text';
    if (!name || input.has('disabled') || ['submit', 'button', 'image', 'reset', 'file'].includes(type)) continue;
    if ((type === 'checkbox' || type === 'radio') && !input.has('checked')) continue;
    add(name, input.get('value') ?? (type === 'checkbox' ? 'on' : ''));
  }
  for (const [, tag, attributes = '', inner = ''] of content.replace(VOID_INPUT, '').matchAll(CONTROL)) {
    const control = attributesOf(attributes);
    const name = control.get('name');
    if (!name || control.has('disabled')) continue;
    if (tag === 'textarea') add(name, decoded(inner.replace(/^\n/u, '')));
    else for (const value of chosen(inner, control.has('multiple'))) add(name, value);
  }
  return fields;
}

/** A single select without a selected option sends its first one. */
function chosen(inner: string, multiple: boolean): string[] {
  const options = [...inner.matchAll(/<option\b([^>]*)>([\s\S]*?)<\/option>/gu)].map(
    ([, attributes = '', label = '']) => {
      const option = attributesOf(attributes);
      return { value: option.get('value') ?? decoded(label).trim(), selected: option.has('selected') };
    },
  );
  const selected = options.filter((option) => option.selected);
  return (selected.length === 0 && !multiple ? options.slice(0, 1) : selected).map(({ value }) => value);
}

function attributesOf(text: string): Map<string, string> {
  const pairs = [...text.matchAll(/([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gu)];
  return new Map(pairs.map(([, name = '', double, single]) => [name.toLowerCase(), decoded(double ?? single ?? '')]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
