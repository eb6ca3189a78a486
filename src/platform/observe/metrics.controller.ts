import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { DomainError } from '../../kernel/domain-error.js';
import { Public } from '../http/policy.js';

let collecting = false;

/** Figures for Prometheus, for this machine only. Behind a proxy on the same machine everyone looks local: it tells by its headers. */
@Controller('metrics')
export class MetricsController {
  @Get()
  @Public()
  @Header('Content-Type', register.contentType)
  @Header('Cache-Control', 'no-store')
  async show(@Req() request: Request): Promise<string> {
    if (!isFromHere(request)) throw new DomainError('not_found', 'errors.not_found');
    if (!collecting) collectDefaultMetrics();
    collecting = true;
    return register.metrics();
  }
}

function isFromHere(request: Request): boolean {
  const forwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
    (name) => request.headers[name] !== undefined,
  );
  return !forwarded && /^(?:::ffff:)?127\.|^::1$/u.test(request.socket.remoteAddress ?? '');
}
