import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { PageLayout } from '../../../views/layouts/page.js';
import { PrintLayout } from '../../../views/layouts/print.js';
import { ShellContext, type Shell } from '../../../views/shell.js';
import { FlashCookie } from './flash-cookie.js';
import type { Page } from './page.js';
import type { RequestState } from './request-state.js';
import { ShellMaker, type Manner } from './shell-maker.js';

const compress = promisify(gzip);
const HTML = 'text/html; charset=utf-8';

/** Makes the bytes of a page and sends them. */
@Injectable()
export class Renderer {
  constructor(
    private readonly shells: ShellMaker,
    private readonly flash: FlashCookie,
  ) {}

  async send(request: Request, response: Response, state: RequestState, page: Page, manner: Manner): Promise<void> {
    const { shell, hasForms } = await this.shells.make(state, manner);
    const html = documentOf(shell, page);
    if (state.flash) this.flash.clear(response);
    response.status(page.options.status ?? 200);
    const mayBeKept =
      manner.open && response.statusCode === 200 && !state.session && !hasForms() && !response.hasHeader('Set-Cookie');
    if (mayBeKept && keptAlready(request, response, html)) return;
    if (!mayBeKept) response.setHeader('Cache-Control', 'no-store');
    await sendHtml(request, response, html);
  }
}

/** Sends bytes of HTML, packed where the browser takes that. The layout of caching headers is the caller's. */
export async function sendHtml(request: Request, response: Response, html: string): Promise<void> {
  const packed = html.length > 1000 && /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packed ? await compress(html, { level: 4 }) : Buffer.from(html);
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', HTML);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** Gives a public page its ETag, and answers 304 when the browser has just these words. */
function keptAlready(request: Request, response: Response, html: string): boolean {
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.vary('Cookie, Accept-Language');
  if (request.headers['if-none-match'] !== tag) return false;
  response.status(304).end();
  return true;
}

function documentOf(shell: Shell, { content, options }: Page): string {
  const Layout = options.layout === 'print' ? PrintLayout : PageLayout;
  const document = (
    <ShellContext.Provider value={shell}>
      <Layout title={options.title} description={options.description}>
        {content()}
      </Layout>
    </ShellContext.Provider>
  );
  return `<!doctype html>${renderToString(document)}`;
}
