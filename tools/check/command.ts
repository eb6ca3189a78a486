import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Step } from './step.js';

const SHOWN = 60;

/** Runs a program of `node_modules/.bin` (or of the system) in a folder: its output when it fails, else nothing. */
export async function complaintsOf(root: string, program: string, args: readonly string[]): Promise<readonly string[]> {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code === 0) return [];
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const more = lines.length - SHOWN;
  if (lines.length === 0) return [`${program} ended with ${code}`];
  return more > 0 ? [...lines.slice(0, SHOWN), `and ${more} more lines`] : lines;
}

export function commandStep(name: string, program: string, ...args: string[]): Step {
  return { name, run: (root) => complaintsOf(root, program, args) };
}
