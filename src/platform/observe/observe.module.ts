import { Global, Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.js';
import { PortalLog } from './portal-log.js';

/** The log everywhere, and the figures for whoever watches over the machine. */
@Global()
@Module({ controllers: [MetricsController], providers: [PortalLog], exports: [PortalLog] })
export class ObserveModule {}
