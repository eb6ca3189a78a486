import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';

/** One request of a load. */
export interface Shot {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  /** The session's secret. */
  readonly secret?: string;
  readonly form?: string;
  /** Whom the proxy says it comes from: limits are per network. */
  readonly from?: string;
}

/** What a server made of a load. */
export interface Load {
  readonly shots: number;
  readonly perSecond: number;
  /** Milliseconds per request as its sender waited, ascending. */
  readonly waits: readonly number[];
  readonly statuses: ReadonlyMap<number, number>;
}

/** Sends the shots over so many kept connections, each sending its next one when its answer is there. */
export async function load(url: string, shots: readonly Shot[], connections: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const statuses = new Map<number, number>();
  const waits: number[] = [];
  let next = 0;
  const connection = async () => {
    for (let shot = shots[next++]; shot; shot = shots[next++]) {
      const began = performance.now();
      const status = await send({ hostname, port, agent }, shot, url);
      waits.push(performance.now() - began);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { shots: shots.length, perSecond: shots.length / seconds, waits: waits.sort((a, b) => a - b), statuses };
}

/** Throws when an answer was not the expected one: a fast refusal would be a splendid figure. */
export function onlyStatus(measured: Load, status: number): Load {
  const seen = [...measured.statuses.keys()];
  if (seen.length !== 1 || seen[0] !== status) throw new Error(`Expected ${status}, got ${seen.join(', ')}`);
  return measured;
}

/** The wait that this share of the requests stayed under. */
export function waitAt({ waits }: Load, share: number): number {
  return waits[Math.floor((waits.length - 1) * share)] ?? 0;
}

/** Sends one request and answers its status once the whole answer is there. */
export function send(
  to: RequestOptions,
  { method = 'GET', path, secret, form, from }: Shot,
  origin: string,
): Promise<number> {
  const headers: Record<string, string> = {
    accept: 'text/html',
    'accept-encoding': 'gzip',
    'accept-language': 'en',
    'sec-fetch-site': 'same-origin',
    ...(secret === undefined ? {} : { cookie: `trellis=${secret}` }),
    ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    ...(form === undefined ? {} : formHeaders(form, origin)),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...to, method, path, headers }, (response: IncomingMessage) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(form);
  });
}

function formHeaders(form: string, origin: string): Record<string, string> {
  const type = 'application/x-www-form-urlencoded';
  return { origin, 'content-type': type, 'content-length': String(Buffer.byteLength(form)) };
}
