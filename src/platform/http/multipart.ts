import { FormBody, type UploadedFile } from './form-body.js';
import { HttpError } from './http-error.js';

const LINE = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');
const MOST_PARTS = 2_000;
const MOST_HEAD = 2_000;

/**
 * Reads `multipart/form-data` (RFC 7578) strictly: what no browser sends is 400, never guessed at. Part heads and the
 * texts of fields are UTF-8 (HTML standard, section 4.10.22.8); a file keeps its bytes as they are.
 */
export function readMultipart(bytes: Buffer, boundary: string): FormBody {
  const texts: (readonly [string, string])[] = [];
  const files: (readonly [string, UploadedFile])[] = [];
  const broken = new Set<string>();
  for (const { head, body } of partsOf(bytes, boundary)) {
    const { name, fileName, type, readable } = headOf(head);
    if (fileName !== null) {
      // A file field left empty is sent as a nameless file of no bytes.
      if (fileName !== '' || body.length > 0) files.push([name, { name: baseName(fileName), type, bytes: body }]);
      else texts.push([name, '']);
      if (!readable) broken.add(name);
      continue;
    }
    const text = body.toString('utf8');
    if (!readable || text.includes('\uFFFD')) broken.add(name);
    texts.push([name, text]);
  }
  return FormBody.of(texts, files, broken);
}

/** The boundary that a content type names, or null. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s";]+))/iu.exec(contentType) ?? [];
  const boundary = quoted ?? bare ?? '';
  return boundary.length >= 1 && boundary.length <= 70 ? boundary : null;
}

interface Part {
  readonly head: string;
  readonly body: Buffer;
}

function* partsOf(bytes: Buffer, boundary: string): Generator<Part> {
  const opening = Buffer.from(`--${boundary}`, 'latin1');
  const between = Buffer.concat([LINE, opening]);
  if (bytes.indexOf(opening) !== 0) throw new HttpError(400);
  let from = opening.length;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    if (bytes.subarray(from, from + 2).toString('latin1') === '--') return;
    if (!bytes.subarray(from, from + 2).equals(LINE)) throw new HttpError(400);
    const headEnd = bytes.indexOf(HEAD_END, from);
    const end = headEnd < 0 ? -1 : bytes.indexOf(between, headEnd + 2);
    if (end < 0 || headEnd - from > MOST_HEAD) throw new HttpError(400);
    const body = bytes.subarray(Math.min(headEnd + HEAD_END.length, end), end);
    yield { head: bytes.subarray(from + 2, headEnd).toString('utf8'), body };
    from = end + between.length;
  }
  throw new HttpError(413);
}

function headOf(head: string): { name: string; fileName: string | null; type: string; readable: boolean } {
  const lines = head.split('\r\n');
  const disposition = lines.find((line) => /^content-disposition:\s*form-data\s*;/iu.test(line));
  const name = disposition && parameter(disposition, 'name');
  if (name === undefined || name === null) throw new HttpError(400);
  const type = lines.find((line) => /^content-type:/iu.test(line)) ?? '';
  return {
    name,
    fileName: parameter(disposition ?? '', 'filename'),
    type: type.slice('content-type:'.length).trim().toLowerCase(),
    readable: !head.includes('\uFFFD'),
  };
}

/** Browsers write a quote in a name as %22 and line ends as %0D%0A; a percent sign stays as it is. */
function parameter(line: string, wanted: string): string | null {
  const [, value] = new RegExp(`;\\s*${wanted}="([^"]*)"`, 'iu').exec(line) ?? [];
  return value === undefined ? null : value.replace(/%22/gu, '"').replace(/%0D|%0A/giu, ' ');
}

/** Some browsers have sent whole paths. */
function baseName(fileName: string): string {
  return (fileName.split(/[\\/]/u).pop() ?? '').slice(0, 200);
}
