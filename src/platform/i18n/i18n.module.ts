import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Messages } from './messages.js';

/** Gives every module the portal's words. Times need no provider: see `timesFor`. */
@Global()
@Module({
  providers: [
    {
      provide: Messages,
      inject: [Config],
      useFactory: (config: Config) => new Messages(throwsIn(config.mode) ? 'throw' : 'log'),
    },
  ],
  exports: [Messages],
})
export class I18nModule {}

function throwsIn(mode: Config['mode']): boolean {
  return mode === 'development' || mode === 'test';
}
