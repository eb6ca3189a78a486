import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { Answer } from './answer.js';
import type { PageForm } from './page-form.js';

export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Sending {
  readonly headers?: OutgoingHttpHeaders;
  /** What the browser says of where the request comes from; null leaves the header away, as old ones do. */
  readonly site?: 'same-origin' | 'same-site' | 'cross-site' | 'none' | null;
  readonly origin?: string | null;
}

/** Somebody with a browser of their own: keeps cookies, sends what browsers send, follows nothing unasked. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    readonly base: string,
    private readonly language = 'en',
  ) {}

  get(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('GET', path, null, { site: 'none', origin: null, ...sending });
  }

  /** Posts as a form does, urlencoded. A value of undefined is left out. */
  post(path: string, fields: Fields = {}, sending: Sending = {}): Promise<Answer> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...sending.headers };
    return this.send('POST', path, encoded(fields), { ...sending, headers });
  }

  /** Fills the form of a page and sends it with everything it carries itself, the idempotency key too. */
  submit(page: Answer, fields: Fields = {}, action?: string): Promise<Answer> {
    const form: PageForm = page.form(action);
    return this.post(form.action, { ...form.fields, ...fields });
  }

  /** Sends the page's form of files as multipart, as a browser would. */
  upload(page: Answer, files: Readonly<Record<string, SentFile>>, fields: Fields = {}): Promise<Answer> {
    const form = page.forms.find(({ multipart: takesFiles }) => takesFiles);
    if (!form) throw new Error(`No form of ${page.url} takes files`);
    const boundary = '----TrellisTest7MA4YWxk';
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const body = multipart(boundary, { ...form.fields, ...fields }, files);
    return this.send('POST', form.action, body, { headers });
  }

  /** Opens the page a redirect leads to. */
  async follow(answer: Answer): Promise<Answer> {
    if (answer.location === null) throw new Error(`${answer.url} answered ${answer.status} and leads nowhere`);
    return this.get(answer.location, { site: 'same-origin' });
  }

  /** Sends any body at all: for requests no form makes. */
  send(method: string, path: string, body: string | Buffer | null, sending: Sending = {}): Promise<Answer> {
    const url = new URL(path, this.base);
    const { site = 'same-origin', origin = url.origin } = sending;
    const headers: OutgoingHttpHeaders = { accept: 'text/html', 'accept-language': this.language };
    if (site !== null)
      Object.assign(headers, { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' });
    if (origin !== null) headers['origin'] = origin;
    if (this.cookies.size > 0)
      headers['cookie'] = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (body !== null) headers['content-length'] = Buffer.byteLength(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        { method, agent: this.agent, headers: { ...headers, ...sending.headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            this.keep(response.headers['set-cookie'] ?? []);
            resolve(new Answer(url.href, response.statusCode ?? 0, response.headers, Buffer.concat(chunks)));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  leave(): void {
    this.agent.destroy();
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const gone = attributes.some((attribute) => /^max-age=0$|^expires=.*1970/iu.test(attribute));
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: string;
}

function multipart(boundary: string, fields: Fields, files: Readonly<Record<string, SentFile>>): Buffer {
  const part = (head: string, body: string | Buffer) => [`--${boundary}\r\n${head}\r\n\r\n`, body, '\r\n'];
  const texts = [...new URLSearchParams(encoded(fields))].flatMap(([name, value]) =>
    part(`Content-Disposition: form-data; name="${name}"`, value),
  );
  const sent = Object.entries(files).flatMap(([name, file]) =>
    part(
      `Content-Disposition: form-data; name="${name}"; filename="${file.name.replaceAll('"', '%22')}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}`,
      file.bytes,
    ),
  );
  return Buffer.concat([...texts, ...sent, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
}

export function encoded(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body.toString();
}
