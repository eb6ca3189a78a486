import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.js';
import './provided.js';

/** Before the first journey: the browser, unpacked once for the whole run. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-chromium-'));
  project.provide('chromium', await findChromium(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
