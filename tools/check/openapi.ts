import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsOf } from './command.js';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

const DOCUMENT = 'docs/openapi.json';

/** The API's document as the product makes it is the one that was reviewed and committed. */
export const openapi: Step = {
  name: 'OpenAPI document',
  async run(root) {
    const controllers = sourceFiles(root, ['src'], ['.api.ts']);
    if (controllers.length === 0) return [];
    const path = join(root, DOCUMENT);
    if (!existsSync(path)) return [`${DOCUMENT} is missing: run npm run openapi`];
    const text = readFileSync(path, 'utf8');
    const { paths = {} } = JSON.parse(text) as { paths?: Record<string, unknown> };
    if (Object.keys(paths).length === 0) return [`${DOCUMENT} describes no path, yet there are API controllers`];
    return complaintsOf(root, process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/openapi.ts', '--check']);
  },
};
