import { arrows } from './arrows.js';
import { bundles, styleSheetFresh } from './bundles.js';
import { catalogues } from './catalogues.js';
import { commandStep } from './command.js';
import { directions } from './directions.js';
import { domain } from './domain.js';
import { messageUse } from './message-use.js';
import { migrations } from './migrations.js';
import { names } from './names.js';
import { openapi } from './openapi.js';
import { sizes } from './sizes.js';
import type { Step } from './step.js';

export const types = commandStep('types', 'tsc', '--noEmit', '-p', 'tsconfig.json');
export const lint = commandStep('lint', 'oxlint', '--type-aware', '--disable-nested-config', '--format=unix');
export const format = commandStep('format', 'prettier', '--check', '--log-level=warn', '.');
export const deadCode = commandStep('dead code', 'knip', '--no-progress', '--no-config-hints');
export const installable = commandStep(
  'npm ci',
  'npm',
  'ci',
  '--dry-run',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
);

/** Everything `npm run check` looks at, the quick things first. */
export const STEPS: readonly Step[] = [
  names,
  sizes,
  domain,
  migrations,
  directions,
  styleSheetFresh,
  bundles,
  catalogues,
  messageUse,
  arrows,
  lint,
  format,
  types,
  deadCode,
  openapi,
  installable,
];
