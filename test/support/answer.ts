import type { IncomingHttpHeaders } from 'node:http';
import { formsIn, type PageForm } from './page-form.js';

/** What the server answered, with the questions tests ask of it. */
export class Answer {
  constructor(
    readonly url: string,
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    readonly body: Buffer,
  ) {}

  get text(): string {
    return this.body.toString('utf8');
  }

  /** Where a redirect leads, as a path of the portal. */
  get location(): string | null {
    const { location } = this.headers;
    if (location === undefined) return null;
    const target = new URL(location, this.url);
    return target.origin === new URL(this.url).origin ? target.pathname + target.search : location;
  }

  get path(): string {
    const { pathname, search } = new URL(this.url);
    return pathname + search;
  }

  json(): unknown {
    return JSON.parse(this.text) as unknown;
  }

  get forms(): readonly PageForm[] {
    return formsIn(this.text, this.path);
  }

  /** The form that posts to this path; the one and only form that posts, when no path is given. */
  form(action?: string): PageForm {
    const posting = this.forms.filter(
      (form) => form.method === 'post' && (action === undefined || form.action === action),
    );
    const [form] = posting;
    if (!form || (action === undefined && posting.length > 1)) {
      const found = this.forms.map(({ method, action: where }) => `${method} ${where}`).join(', ') || 'none';
      throw new Error(`${this.path} (${this.status}) has no single form ${action ?? 'that posts'}; forms: ${found}`);
    }
    return form;
  }
}
