import { DomainError } from '../../../kernel/domain-error.js';
import type { TextEncoding } from './text-encoding.js';

/**
 * The bytes as text in pieces, without a byte order mark and with `\n` for every line end (CR, LF, CRLF), so that lines
 * count the same for everybody. Bytes that are no text in the encoding are refused, never replaced.
 */
export async function* decodedText(bytes: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let heldReturn = '';
  for await (const piece of bytes) {
    const text = heldReturn + decode(decoder, encoding, piece);
    // A return at the end of a piece may be the first half of CRLF.
    heldReturn = text.endsWith('\r') ? '\r' : '';
    yield unixLines(heldReturn ? text.slice(0, -1) : text);
  }
  yield unixLines(heldReturn + decode(decoder, encoding));
}

function decode(decoder: TextDecoder, encoding: TextEncoding, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new DomainError('invalid', 'imports.fault.encoding', { encoding }, 'encoding');
  }
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}
