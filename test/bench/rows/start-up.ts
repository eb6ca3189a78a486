import { spawnSync } from 'node:child_process';
import { startPortal } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { median, type Row, type Size } from '../row.js';

const LIBRARIES = `await import('reflect-metadata'); await import('@nestjs/platform-express'); await import('typeorm');
  await import('better-sqlite3');`;

/** From the start of the process to its first answer, against a process that only loads the largest libraries. */
export async function startUpRows({ quick }: Size): Promise<readonly Row[]> {
  const store = await BenchStore.open();
  try {
    const starts: { portal: number; libraries: number }[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round += 1) {
      const libraries = loading();
      const portal = await startPortal({ dataDir: store.dataDir });
      starts.push({ portal: portal.readyAfter, libraries });
      await portal.stop();
    }
    const took = median(starts.map(({ portal }) => portal));
    const libraries = median(starts.map((each) => each.libraries));
    return [
      {
        work: 'start to first answer',
        measured: seconds(took),
        yardstick: `loading express, Nest and TypeORM alone: ${seconds(libraries)}`,
        ratio: median(starts.map((each) => each.portal / each.libraries)),
        target: '<= 2 s',
        met: took <= 2_000,
      },
    ];
  } finally {
    await store.remove();
  }
}

function loading(): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', LIBRARIES], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The libraries did not load');
  return performance.now() - began;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
