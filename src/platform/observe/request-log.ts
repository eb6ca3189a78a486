import type { NextFunction, Request, Response } from 'express';
import { Histogram } from 'prom-client';
import type { PortalLog } from './portal-log.js';

const seconds = new Histogram({
  name: 'trellis_http_request_seconds',
  help: 'Time from a request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

/**
 * Logs and measures each answer by the pattern of its route ("/invitations/:token"): paths and queries carry secrets
 * and what people search for.
 */
export function requestLog(log: PortalLog) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    response.once('close', () => {
      const took = performance.now() - began;
      const route = routeOf(request);
      const status = response.writableFinished ? response.statusCode : 499; // the reader went away first
      seconds.observe({ method: request.method, route, status }, took / 1000);
      log.request({
        id: String(response.getHeader('X-Request-Id')),
        method: request.method,
        route,
        status,
        ms: Math.round(took * 10) / 10,
      });
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'none';
}
