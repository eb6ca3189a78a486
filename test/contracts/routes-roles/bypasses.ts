import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Route } from '../../../src/platform/http/routes.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

function layersOf(app: NestExpressApplication): readonly Layer[] {
  const express = app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return express.router.stack;
}

/** What Express answers by itself: routes of its own stack that Nest's controllers, and so the guards, know nothing of. */
export function bypasses(app: NestExpressApplication, routes: readonly Route[]): readonly string[] {
  const guarded = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  return layersOf(app)
    .flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    )
    .filter((route) => !guarded.has(route));
}

/** How many functions see every request before any guard does. */
export function middlewares(app: NestExpressApplication): number {
  return layersOf(app).filter(({ route }) => !route).length;
}
