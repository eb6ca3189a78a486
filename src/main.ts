import { ConfigError } from './platform/config/config-error.js';
import { Config } from './platform/config/config.js';
import { closeOnSignal } from './platform/http/shutdown.js';
import { createPortal } from './portal.js';

try {
  const portal = await createPortal();
  closeOnSignal(portal);
  const { port, baseUrl } = portal.get(Config);
  await portal.listen(port);
  process.stdout.write(`Trellis answers on ${baseUrl ?? `http://localhost:${port}`}\n`);
} catch (error) {
  // A wrong setting is the operator's to mend: one clear message, no stack.
  process.stderr.write(`${error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
