import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Less than a packet: packing it would save nobody anything. */
const WORTH_PACKING = 1_000;

/** The bytes of a page. What is made of them is made once, and only when asked for. */
export class MadePage {
  private mark: string | null = null;
  private zipped: Promise<Buffer> | null = null;

  constructor(
    readonly html: string,
    /** A page with forms carries keys for one reader; no copy of it may be kept. */
    readonly hasForms: boolean,
  ) {}

  /** The ETag of just these words. */
  get tag(): string {
    this.mark ??= `W/"${createHash('sha256').update(this.html).digest('base64url').slice(0, 22)}"`;
    return this.mark;
  }

  get isWorthPacking(): boolean {
    return this.html.length > WORTH_PACKING;
  }

  packed(): Promise<Buffer> {
    this.zipped ??= compress(this.html, { level: 4 });
    return this.zipped;
  }
}
