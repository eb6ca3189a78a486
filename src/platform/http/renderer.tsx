import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { PageLayout } from '../../../views/layouts/page.js';
import { PrintLayout } from '../../../views/layouts/print.js';
import { ShellContext, type Shell } from '../../../views/shell.js';
import { FlashCookie } from './flash-cookie.js';
import { KeptPages } from './kept-pages.js';
import { MadePage } from './made-page.js';
import type { Page } from './page.js';
import type { RequestState } from './request-state.js';
import { ShellMaker, type Manner } from './shell-maker.js';

const HTML = 'text/html; charset=utf-8';

/** Makes the bytes of a page and sends them. */
@Injectable()
export class Renderer {
  constructor(
    private readonly shells: ShellMaker,
    private readonly flash: FlashCookie,
    private readonly kept: KeptPages,
  ) {}

  async send(request: Request, response: Response, state: RequestState, page: Page, manner: Manner): Promise<void> {
    const made = await this.make(state, page, manner);
    if (state.flash) this.flash.clear(response);
    response.status(page.options.status ?? 200);
    const mayBeKept =
      manner.open &&
      response.statusCode === 200 &&
      !state.session &&
      !made.hasForms &&
      !response.hasHeader('Set-Cookie');
    if (mayBeKept && keptAlready(request, response, made)) return;
    if (!mayBeKept) response.setHeader('Cache-Control', 'no-store');
    await sendHtml(request, response, made);
  }

  private async make(state: RequestState, page: Page, manner: Manner): Promise<MadePage> {
    const { shell, hasForms } = await this.shells.make(state, manner);
    const key = manner.open ? this.kept.keyOf(page, shell) : null;
    const known = key === null ? undefined : this.kept.find(key);
    if (known) return known;
    const made = new MadePage(documentOf(shell, page), hasForms());
    if (key !== null && !made.hasForms) this.kept.keep(key, made);
    return made;
  }
}

/** Sends bytes of HTML, packed where the browser takes that. The layout of caching headers is the caller's. */
async function sendHtml(request: Request, response: Response, made: MadePage): Promise<void> {
  const packs = made.isWorthPacking && /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packs ? await made.packed() : Buffer.from(made.html);
  if (packs) response.setHeader('Content-Encoding', 'gzip');
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', HTML);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** Gives a public page its ETag, and answers 304 when the browser has just these words. */
function keptAlready(request: Request, response: Response, { tag }: MadePage): boolean {
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
