/** A picture whose bytes were looked at. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** What a picture may measure; a header shows it 32 pixels high. */
export const MOST_PICTURE_BYTES = 300_000;
export const MOST_PICTURE_SIDE = 2_000;

/**
 * What kind of picture these bytes are and how large, by their own header; null for anything else. SVG is none: it can
 * carry script. Nothing a browser could take for a page passes.
 */
export function pictureOf(bytes: Buffer): Picture | null {
  return pngOf(bytes) ?? jpegOf(bytes) ?? webpOf(bytes);
}

/** ISO/IEC 15948: the signature, then the IHDR chunk. */
function pngOf(bytes: Buffer): Picture | null {
  const signed = bytes.length >= 33 && bytes.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n';
  if (!signed || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return sized('image/png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

/** ITU T.81: segments until a frame header, SOF0 to SOF15 without the three that are none. */
function jpegOf(bytes: Buffer): Picture | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** RFC 9649: RIFF, then VP8, VP8L or VP8X, each with its own way of saying how large. */
function webpOf(bytes: Buffer): Picture | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8 ') return sized('image/webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  if (chunk === 'VP8X') return sized('image/webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (chunk !== 'VP8L' || bytes[20] !== 0x2f) return null;
  const bits = bytes.readUInt32LE(21);
  return sized('image/webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

function sized(type: Picture['type'], width: number, height: number): Picture | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}
