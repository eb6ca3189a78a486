import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPortal } from '../test/support/portal-process.js';

export const API_DOCUMENT = 'docs/openapi.json';

/** The API's document as the built server gives it, in the form it is committed in. */
export async function apiDocumentText(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trellis-openapi-'));
  try {
    const portal = await startPortal({ dataDir, environment: { TRELLIS_WORKER: 'off', LOG_LEVEL: 'error' } });
    const response = await fetch(`${portal.url}/api/v1/openapi.json`);
    const document = (await response.json()) as unknown;
    await portal.stop();
    if (!response.ok) throw new Error(`/api/v1/openapi.json answered ${response.status}`);
    return `${JSON.stringify(document, null, 2)}\n`;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL(`../${API_DOCUMENT}`, import.meta.url), await apiDocumentText());
  console.log(`${API_DOCUMENT}: written`);
}
