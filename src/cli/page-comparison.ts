import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';

const MOST_PAGES = 200;
/** What differs between two answers of one portal: the key of a form that must not be posted twice. */
const OF_THE_MOMENT = /name="_key" value="[^"]*"/gu;
const LINKS = /href="(\/[^"#?]*)/gu;
const NO_PAGES = /^\/(?:sign-in|dev|admin|desk|public|assets|theme|health|metrics)(?:\/|$)|\.\w+$/u;

export interface PageComparison {
  readonly compared: number;
  /** Addresses whose pages say something else. */
  readonly different: readonly string[];
}

/** Reads the public pages of two portals, following their links, and tells which are not the same. */
export async function comparePages(left: INestApplication, right: INestApplication): Promise<PageComparison> {
  const [leftUrl, rightUrl] = [await listening(left), await listening(right)];
  const known = new Set(['/', '/programs', '/api/v1/offerings']);
  const different: string[] = [];
  let compared = 0;
  for (const path of known) {
    if (compared === MOST_PAGES) break;
    const page = await pageAt(leftUrl, path);
    // Pages tell the time: two that were read on both sides of a full minute are read once more.
    if (page !== (await pageAt(rightUrl, path)) && (await pageAt(leftUrl, path)) !== (await pageAt(rightUrl, path)))
      different.push(path);
    compared += 1;
    for (const [, href = '/'] of page.matchAll(LINKS)) if (!NO_PAGES.test(href)) known.add(href);
  }
  return { compared, different };
}

async function listening(portal: INestApplication): Promise<string> {
  await portal.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${((portal.getHttpServer() as Server).address() as AddressInfo).port}`;
}

async function pageAt(url: string, path: string): Promise<string> {
  const answer = await fetch(`${url}${path}`, { headers: { 'accept-language': 'en' }, redirect: 'manual' });
  const text = (await answer.text()).replaceAll(OF_THE_MOMENT, '').replaceAll(url, '');
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${text}`;
}
