import { Global, Module } from '@nestjs/common';
import { Config } from './config.js';

/** The settings, everywhere. Tests replace the `Config` provider with one of their own. */
@Global()
@Module({
  providers: [{ provide: Config, useFactory: () => Config.fromEnvironment(process.env) }],
  exports: [Config],
})
export class ConfigModule {}
