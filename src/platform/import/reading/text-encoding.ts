/** Encodings that lists come in; names of the WHATWG Encoding standard, which `TextDecoder` knows. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252', 'windows-1256'] as const;

export type TextEncoding = (typeof ENCODINGS)[number];

const SAMPLE = 64_000;
const BLOCK = 1_000_000;

/**
 * The encoding a text most likely has. A byte order mark decides; else zero bytes betray UTF-16; else bytes that are
 * valid UTF-8 are that. What is left is Chinese if it decodes to mostly Chinese, else Western; the person can correct it.
 */
export function guessEncoding(bytes: Buffer): TextEncoding {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  const wide = wideEncoding(bytes.subarray(0, SAMPLE));
  if (wide) return wide;
  if (isValid(bytes, 'utf-8')) return 'utf-8';
  return isValid(bytes, 'gb18030') && isMostlyChinese(bytes.subarray(0, SAMPLE)) ? 'gb18030' : 'windows-1252';
}

/** Whether every byte belongs to a character of the encoding. */
export function isValid(bytes: Buffer, encoding: TextEncoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += BLOCK)
      decoder.decode(bytes.subarray(from, from + BLOCK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function markedEncoding(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Separators, digits and line ends have a zero byte in UTF-16, always on the same side. */
function wideEncoding(bytes: Buffer): TextEncoding | null {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < bytes.length / 20) return null;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : null;
}

/** Western text read as GB18030 gives rare characters; a Chinese list is full of the 6,763 common ones of GB 2312. */
function isMostlyChinese(bytes: Buffer): boolean {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    index += 1;
  }
  return pairs > 0 && common / pairs > 0.8;
}
