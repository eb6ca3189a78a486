import { Agent, request } from 'node:http';
import type { RushPerson } from './rush-scene.js';

/** How far one person came. Kept from request to request, so that what a server's death cut off can be repeated. */
export interface RushVisit {
  readonly person: RushPerson;
  /** The idempotency key of the form, once its page has loaded. */
  key: string | null;
  /** The answer to the post; null where none came. */
  answer: { readonly status: number; readonly location: string | null } | null;
  sentAt: number;
  answeredAt: number;
  pageMilliseconds: number;
  /** What went wrong instead of an answer. */
  failure: string | null;
}

export interface RushPlan {
  /** Where the servers answer; people are spread over them. */
  readonly urls: readonly string[];
  readonly slug: string;
  readonly sockets?: number;
  /** Called after every answered post with how many there are. */
  readonly onAnswer?: (answers: number) => void;
}

/** Everybody at once, as a browser does: loads the last screen, posts its form, never tries again. */
export async function rush(people: readonly RushPerson[], plan: RushPlan): Promise<readonly RushVisit[]> {
  const visits = people.map(visitOf);
  await walk(visits, plan);
  return visits;
}

/** Sends once more, with the key their page had; who has seen no page yet loads it first. */
export async function rushAgain(visits: readonly RushVisit[], plan: RushPlan): Promise<void> {
  for (const visit of visits) Object.assign(visit, { answer: null, failure: null });
  await walk(visits, plan);
}

async function walk(visits: readonly RushVisit[], { urls, slug, sockets = 128, onAnswer }: RushPlan): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: Math.ceil(sockets / urls.length), scheduling: 'fifo' });
  const path = `/offerings/${slug}/registration`;
  let next = 0;
  let answers = 0;
  const person = async () => {
    for (let nth = next++; nth < visits.length; nth = next++) {
      const visit = visits[nth] as RushVisit;
      const browser = new RushBrowser(agent, urls[nth % urls.length] as string, visit.person.secret);
      await signUp(visit, browser, path);
      if (visit.answer) onAnswer?.((answers += 1));
    }
  };
  try {
    await Promise.all(Array.from({ length: sockets }, person));
  } finally {
    agent.destroy();
  }
}

async function signUp(visit: RushVisit, browser: RushBrowser, path: string): Promise<void> {
  try {
    visit.key ??= await keyOnPage(visit, browser, path);
    visit.sentAt = performance.now();
    const { status, location } = await browser.send('POST', path, `_key=${visit.key}`);
    visit.answer = { status, location };
  } catch (error) {
    visit.failure = error instanceof Error ? error.message : String(error);
  } finally {
    visit.answeredAt = performance.now();
  }
}

async function keyOnPage(visit: RushVisit, browser: RushBrowser, path: string): Promise<string> {
  const began = performance.now();
  const page = await browser.send('GET', `${path}/check`);
  visit.pageMilliseconds = performance.now() - began;
  const form = page.text.split('<form').find((part) => part.includes(`action="${path}"`)) ?? '';
  const [, key] = /<input\b[^>]*\bname="_key"[^>]*\bvalue="([\w-]+)"/u.exec(form) ?? [];
  if (!key) throw new Error(`${path}/check answered ${page.status} without the form`);
  return key;
}

function visitOf(person: RushPerson): RushVisit {
  return { person, key: null, answer: null, sentAt: 0, answeredAt: 0, pageMilliseconds: 0, failure: null };
}

interface RushAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

/** The least of a browser: thousands of them share the process that measures. */
class RushBrowser {
  private readonly headers: Record<string, string>;

  constructor(
    private readonly agent: Agent,
    private readonly base: string,
    secret: string,
  ) {
    this.headers = {
      accept: 'text/html',
      'accept-language': 'en',
      cookie: `trellis=${secret}`,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
  }

  send(method: 'GET' | 'POST', path: string, form?: string): Promise<RushAnswer> {
    const headers = { ...this.headers };
    if (form !== undefined) {
      headers['origin'] = this.base;
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['content-length'] = String(Buffer.byteLength(form));
    }
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.base), { method, agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, text });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(form);
    });
  }
}
