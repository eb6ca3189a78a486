import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_DOCUMENT, apiDocumentText } from '../openapi.js';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

/** The API as the product describes it is the one that was reviewed and committed. */
export const openapi: Step = openapiStep(async (root) => {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error('the portal does not build');
  return apiDocumentText();
});

/** The same with another way to get the document, for the test with a planted difference. */
export function openapiStep(current: (root: string) => Promise<string>): Step {
  return {
    name: 'OpenAPI document',
    async run(root) {
      const hasApi = sourceFiles(root, ['src/modules', 'src/screens'], ['.api.ts']).length > 0;
      const path = join(root, API_DOCUMENT);
      const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
      if (!hasApi) return committed === '' ? [] : [`${API_DOCUMENT} describes an API, but there is no .api.ts file`];
      const made = await current(root);
      return made === committed ? [] : [differenceOf(made, committed), 'read the change, then run npm run openapi'];
    },
  };
}

function differenceOf(made: string, committed: string): string {
  const lines = committed.split('\n');
  const at = made.split('\n').findIndex((line, index) => line !== lines[index]);
  return `${API_DOCUMENT}:${at + 1} is not what the server describes: ${made.split('\n')[at]?.trim() ?? 'nothing'}`;
}
