import { fileURLToPath } from 'node:url';
import { STEPS } from './check/steps.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs every step, also after a failure, so that one run tells everything; `npm run check -- arrows` runs some only. */
async function check(only: readonly string[]): Promise<boolean> {
  const steps = STEPS.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const failed: string[] = [];
  for (const [index, step] of steps.entries()) {
    const began = performance.now();
    process.stdout.write(`[${index + 1}/${steps.length}] ${step.name} ... `);
    const problems = await step.run(ROOT).catch((error: unknown) => [`the step itself failed: ${String(error)}`]);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(problems.length === 0 ? `ok (${seconds} s)` : `FAILED (${seconds} s)`);
    for (const problem of problems) console.log(`    ${problem}`);
    if (problems.length > 0) failed.push(step.name);
  }
  console.log(failed.length === 0 ? `check: ${steps.length} steps ok` : `check: failed: ${failed.join(', ')}`);
  return failed.length === 0 && steps.length > 0;
}

process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1;
