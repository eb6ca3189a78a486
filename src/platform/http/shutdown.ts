import { Server } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import type { Server as HttpServer, ServerResponse } from 'node:http';

/** How long a connection may still bring a request after the portal stopped taking new connections. */
const LAST_WORDS = 1_000;
/** A request that takes longer than this is not waited for. */
const LONGEST_WAIT = 20_000;

/** On SIGTERM or SIGINT: answers what has begun, then stops the worker, closes the database and gives back its lock. */
export function closeOnSignal(portal: INestApplication): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void closeGently(portal).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

/** Ends a portal without cutting off an answer. */
export async function closeGently(portal: INestApplication): Promise<void> {
  const server = portal.getHttpServer() as HttpServer;
  if (server.listening) await drain(server);
  await portal.close();
}

async function drain(server: HttpServer): Promise<void> {
  // Only the listening stops. The http server's own close() would also cut connections that look idle while the
  // next request is already on its way; instead every further answer asks its browser to hang up.
  server.prependListener('request', (_request, response: ServerResponse) => response.setHeader('Connection', 'close'));
  const ended = new Promise<void>((resolve) => Server.prototype.close.call(server, () => resolve()));
  const began = performance.now();
  const timer = setInterval(() => {
    const waited = performance.now() - began;
    if (waited > LAST_WORDS) server.closeIdleConnections();
    if (waited > LONGEST_WAIT) server.closeAllConnections();
  }, LAST_WORDS / 10);
  await ended;
  clearInterval(timer);
}
