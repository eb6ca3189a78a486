import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.js';
import type { BarePlan } from './bare-portal.js';

/** The yardstick of the sign-up, in a process of its own until stopped. */
export interface Bare {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startBare(plan: Omit<BarePlan, 'port'>): Promise<Bare> {
  const port = await freePort();
  const file = fileURLToPath(new URL('./bare-portal.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, file, JSON.stringify({ ...plan, port })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bare server ended with ${code}`)));
    child.stdout.once('data', () => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      });
    });
  });
}
