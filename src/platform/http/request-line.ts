import { Injectable } from '@nestjs/common';
import type { Express, Request, Response } from 'express';
import { Config } from '../config/config.js';
import { PortalLog } from '../observe/portal-log.js';
import { requestLog } from '../observe/request-log.js';
import { assetServer } from './asset-server.js';
import { Assets } from './assets.js';
import { bodyReader } from './body.js';
import { Cookies } from './cookies.js';
import { crossSiteGuard } from './cross-site.js';
import { HttpError } from './http-error.js';
import { giveRequestId, RequestContext } from './request-context.js';
import { securityHeaders } from './security-headers.js';
import { WriteLimit } from './write-limit.js';

/** What every request passes before its handler, in this order. */
@Injectable()
export class RequestLine {
  constructor(
    private readonly config: Config,
    private readonly log: PortalLog,
    private readonly assets: Assets,
    private readonly cookies: Cookies,
    private readonly contexts: RequestContext,
    private readonly writes: WriteLimit,
  ) {}

  install(express: Express): void {
    express.disable('x-powered-by');
    express.disable('etag'); // pages make their own, public ones only
    express.set('query parser', 'simple');
    // A proxy in front stands on this machine or its private network; nobody else may say whose request it is.
    express.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']);
    express.use(securityHeaders({ https: this.cookies.secure }));
    express.use(assetServer(this.assets));
    express.use(giveRequestId);
    express.use(requestLog(this.log));
    express.use(crossSiteGuard(this.config.baseUrl));
    express.use(bodyReader());
    express.use((request, response, next) => void this.open(request, response).then(() => next(), next));
  }

  private async open(request: Request, response: Response): Promise<void> {
    refuseBrokenPath(request.path);
    await this.contexts.open(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') await this.writes.take(request);
  }
}

/** An address whose escapes are no text names nothing. Express would answer 400 to some of them and 404 to others. */
function refuseBrokenPath(path: string): void {
  try {
    if (path.includes('%')) decodeURIComponent(path);
  } catch {
    throw new HttpError(404);
  }
}
