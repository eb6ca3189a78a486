import { Global, Module, type NestModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule, HttpAdapterHost } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import type { Express } from 'express';
import { HOUR } from '../../kernel/clock.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { leaveAnswered } from './answered.js';
import { AskedInterceptor } from './asked.interceptor.js';
import { Assets } from './assets.js';
import { Cookies } from './cookies.js';
import { ErrorFilter } from './error.filter.js';
import { FlashCookie } from './flash-cookie.js';
import { HealthController } from './health.controller.js';
import { KeptPages } from './kept-pages.js';
import { OpenApiController } from './open-api.controller.js';
import { ParkedController } from './parked.controller.js';
import { Parking } from './parking.js';
import { PolicyGuard } from './policy.guard.js';
import { WayGates } from './way-gates.js';
import { RateLimits } from './rate-limits.js';
import { ReaderLanguage } from './reader-language.js';
import { RenderInterceptor } from './render.interceptor.js';
import { Renderer } from './renderer.js';
import { RequestContext } from './request-context.js';
import { RequestLine } from './request-line.js';
import { Routes } from './routes.js';
import { SessionCookie } from './session-cookie.js';
import { ShellMaker } from './shell-maker.js';
import { WriteLimit } from './write-limit.js';

const PARTS = [
  Assets,
  Cookies,
  FlashCookie,
  KeptPages,
  Parking,
  RateLimits,
  WayGates,
  ReaderLanguage,
  Renderer,
  RequestContext,
  RequestLine,
  Routes,
  SessionCookie,
  ShellMaker,
  WriteLimit,
];

/** Everything between a socket and a handler, and back. Whoever imports it provides `Navigation`. */
@Global()
@Module({
  imports: [DiscoveryModule, TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, OpenApiController, ParkedController],
  providers: [
    ...PARTS,
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_INTERCEPTOR, useClass: AskedInterceptor },
    { provide: APP_INTERCEPTOR, useClass: RenderInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [RateLimits, Routes, SessionCookie, WayGates],
})
export class HttpModule implements NestModule, OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly line: RequestLine,
    private readonly jobs: JobHandlers,
    private readonly parking: Parking,
  ) {}

  /** Nest calls this before it adds its routes, so what every request passes stands in front of them. */
  configure(): void {
    leaveAnswered(this.host.httpAdapter);
    this.line.install(this.host.httpAdapter.getInstance<Express>());
  }

  onModuleInit(): void {
    this.jobs.add('http.sweep', (ctx) => this.parking.sweep(ctx));
    this.jobs.recur('http.sweep', HOUR);
  }
}
