const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Zone -> quarter of an hour -> minutes east of Greenwich: a file of a million rows asks for a few hundred of them. */
const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-12-04 23:59" in the zone: sorts as text, and every spreadsheet reads it as a time. */
export function instantText(at: number, zone: string): string {
  const local = new Date(at + offsetAt(at, zone) * MINUTE).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** No clock of the world changes within a quarter of an hour. */
function offsetAt(at: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const quarter = Math.floor((at * 4) / HOUR);
  let offset = known.get(quarter);
  if (offset === undefined) known.set(quarter, (offset = measured((quarter * HOUR) / 4, zone)));
  return offset;
}

function measured(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-US', { ...digits, timeZone: zone, hourCycle: 'h23' });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - at) / MINUTE);
}
