import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.js';
import { openRunFolder } from './run-folder.js';
import './provided.js';

/** Before the first journey: the browser, unpacked once for the whole run. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = openRunFolder('chromium');
  project.provide('chromium', await findChromium(folder.path));
  return folder.remove;
}
