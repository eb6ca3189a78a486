import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Program = 'main' | 'worker';

export interface ProcessOptions {
  /** `main` is the web server, `worker` a process that runs jobs only. */
  readonly program?: Program;
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
  readonly port?: number;
  readonly environment?: NodeJS.ProcessEnv;
  /** Flags of node itself, such as `--max-old-space-size=256`. */
  readonly nodeFlags?: readonly string[];
  /** A start longer than this is a failure. */
  readonly readyWithin?: number;
}

export interface PortalProcess {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** Everything the process wrote so far. */
  readonly log: () => string;
  /** Milliseconds from the start of the process to its first "ready". */
  readonly readyAfter: number;
  /** Resolves when the process has ended, with its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  /** kill -9: nothing is finished, nothing is flushed. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for an orderly end; an error when it does not come within half a minute. */
  stop(): Promise<number | null>;
}

/** Starts the built server (`npm run build` first) as operators do, and waits until it is ready. */
export async function startPortal(options: ProcessOptions): Promise<PortalProcess> {
  if (options.port !== undefined) return startOn(options.port, options);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOn(await freePort(), options);
    } catch (error) {
      // Another connection of this machine may take the port between our look and the server's bind.
      if (attempt === 3 || !String(error).includes('EADDRINUSE')) throw error;
    }
  }
}

async function startOn(port: number, options: ProcessOptions): Promise<PortalProcess> {
  const { program = 'main', readyWithin = 60_000 } = options;
  const began = performance.now();
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), built(program)], {
    cwd: ROOT,
    env: environmentOf(options, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const log = () => lines.join('');
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // A test run that dies takes its servers with it.
  const killNow = () => void child.kill('SIGKILL');
  process.once('exit', killNow);
  void ended.then(() => process.off('exit', killNow));
  const url = `http://127.0.0.1:${port}`;
  if (program === 'main') await untilReady(url, child, readyWithin, log, ended);
  return {
    url,
    port,
    child,
    log,
    ended,
    readyAfter: performance.now() - began,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(killNow, 30_000);
      const code = await ended;
      clearTimeout(late);
      if (child.signalCode === 'SIGKILL') throw new Error(`The portal did not stop within 30 seconds:\n${log()}`);
      return code;
    },
  };
}

function built(program: Program): string {
  const entry = `${ROOT}/dist/server/${program}.js`;
  if (!existsSync(entry)) throw new Error(`dist/server/${program}.js is missing: run npm run build first`);
  return entry;
}

function environmentOf(options: ProcessOptions, port: number): NodeJS.ProcessEnv {
  // Nothing of the shell that runs the tests may reach the server by accident.
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    LANG,
    PORT: String(port),
    TRELLIS_MODE: 'production',
    TRELLIS_DATA: options.dataDir,
    LOG_LEVEL: 'warn',
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    ...options.environment,
  };
}

async function untilReady(
  url: string,
  child: ChildProcess,
  within: number,
  log: () => string,
  ended: Promise<number | null>,
): Promise<void> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      // Its last words may still be in the pipe.
      const code = await ended;
      throw new Error(`The portal ended at once (${child.signalCode ?? code}):\n${log()}`);
    }
    if (await isReady(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGKILL');
  throw new Error(`The portal was not ready within ${within} ms:\n${log()}`);
}

function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(`${url}/health/ready`, { timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
  });
}
