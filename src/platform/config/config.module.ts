import { Global, Module } from '@nestjs/common';
import { Config } from './config.js';
import { SitePort } from './site.js';

/** The settings and the site's face, everywhere. Tests replace the `Config` provider with one of their own. */
@Global()
@Module({
  providers: [{ provide: Config, useFactory: () => Config.fromEnvironment(process.env) }, SitePort],
  exports: [Config, SitePort],
})
export class ConfigModule {}
