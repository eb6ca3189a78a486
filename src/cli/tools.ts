import type { INestApplication } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';

/** What a command of `trellis` works with. */
export interface Tools {
  /** The settings of this environment. */
  config(): Config;
  /** The portal of this environment: built, not initialised, not listening, without a worker. The command closes it. */
  open(): Promise<INestApplication>;
  /** The same environment with another database. */
  at(databaseUrl: string): Tools;
  print(line: string): void;
}

/** Opens the portal, migrated and initialised, and closes it after the work however that ends. */
export async function withPortal<Result>(
  tools: Tools,
  work: (portal: INestApplication) => Promise<Result>,
): Promise<Result> {
  const portal = await tools.open();
  try {
    await portal.init();
    return await work(portal);
  } finally {
    await portal.close();
  }
}

/** A command that cannot do what was asked, for a reason the operator can mend: the message is all they see. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';
}
