import { execFile } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Chromium {
  readonly executable: string;
  /** Variables it must be started with, beside our own. */
  readonly environment: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const UNPACK = fileURLToPath(new URL('./chromium-unpack.mjs', import.meta.url));

/** The browser named by CHROMIUM, else one of the system, else the one npm brought, unpacked into `folder`. */
export async function findChromium(folder: string): Promise<Chromium> {
  const named = process.env['CHROMIUM'];
  const executable = named ?? systemChromium();
  if (executable) return { executable, environment: {} };
  const environment = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const { stdout } = await promisify(execFile)(process.execPath, [UNPACK], { env: environment });
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executable: stdout, environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontSettings(folder) } };
}

/** The package's own settings look in /tmp/fonts only; ours add the system's fonts, which may speak more scripts. */
function fontSettings(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map(
    (one) => `<dir>${one}</dir>`,
  );
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  writeFileSync(path, `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}</fontconfig>`);
  return path;
}

function systemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap((one) => NAMES.map((name) => join(one, name))), ...ELSEWHERE];
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
