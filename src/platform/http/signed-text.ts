import { createHmac, timingSafeEqual } from 'node:crypto';

/** Text that comes back from a browser unchanged or not at all. `purpose` keeps one use's text out of another. */
export class SignedText {
  constructor(
    private readonly secret: string,
    private readonly purpose: string,
  ) {}

  sign(text: string): string {
    return `${Buffer.from(text).toString('base64url')}.${this.mark(text).toString('base64url')}`;
  }

  open(signed: string): string | null {
    const [body = '', mark = ''] = signed.split('.');
    const text = Buffer.from(body, 'base64url').toString();
    const given = Buffer.from(mark, 'base64url');
    const right = this.mark(text);
    return given.length === right.length && timingSafeEqual(given, right) ? text : null;
  }

  private mark(text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${this.purpose}\n${text}`).digest();
  }
}
