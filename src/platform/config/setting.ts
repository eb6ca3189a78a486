/** One variable read: its value, or what is wrong with it (and a value to go on with, so that all problems are found). */
export type Read<Value> = (raw: string | undefined) => { value: Value } | { problem: string; fallback: Value };

export function text(otherwise: string): Read<string> {
  return (raw) => ({ value: raw ?? otherwise });
}

export function whole(min: number, max: number, otherwise: number): Read<number> {
  return (raw) => {
    if (raw === undefined) return { value: otherwise };
    const value = /^\d+$/.test(raw) ? Number(raw) : Number.NaN;
    if (value >= min && value <= max) return { value };
    return { problem: `must be a whole number from ${min} to ${max}`, fallback: otherwise };
  };
}

export function choice<Option extends string>(options: readonly Option[], otherwise: Option): Read<Option> {
  return (raw) => {
    if (raw === undefined) return { value: otherwise };
    const value = options.find((option) => option === raw);
    return value === undefined ? { problem: `must be one of ${options.join(', ')}`, fallback: otherwise } : { value };
  };
}

export function switchOf(otherwise: boolean): Read<boolean> {
  const read = choice(['on', 'off'], otherwise ? 'on' : 'off');
  return (raw) => {
    const result = read(raw);
    return 'problem' in result ? { ...result, fallback: otherwise } : { value: result.value === 'on' };
  };
}

/** The address of a server with one of the schemes, or null when the variable is not set. */
export function serverUrl(schemes: readonly string[]): Read<string | null> {
  return (raw) => {
    if (raw === undefined) return { value: null };
    const url = parsed(raw);
    if (url && schemes.includes(url.protocol)) return { value: raw };
    return {
      problem: `must be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
      fallback: null,
    };
  };
}

/** An http(s) origin without path, or null when the variable is not set. */
export function originUrl(raw: string | undefined): ReturnType<Read<string | null>> {
  if (raw === undefined) return { value: null };
  const url = parsed(raw);
  const plain =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  if (plain) return { value: url.origin };
  return { problem: 'must be an address such as https://portal.example.org, without a path', fallback: null };
}

/** A text of one shape that may be absent. */
export function patternOf(pattern: RegExp, problem: string): Read<string | null> {
  return (raw) => (raw === undefined || pattern.test(raw) ? { value: raw ?? null } : { problem, fallback: null });
}

function parsed(raw: string): URL | null {
  return URL.canParse(raw) ? new URL(raw) : null;
}
