import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Config } from './config.js';
import { ConfigError } from './config-error.js';
import { readEnvironment } from './environment.js';

const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'trellis-config-'));
  folders.push(made);
  return made;
}

afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readEnvironment(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

describe('the settings', () => {
  it('have a value for everything when nothing is set', () => {
    expect(readEnvironment({})).toMatchObject({
      mode: 'production',
      port: 3000,
      databaseUrl: null,
      smtpUrl: null,
      baseUrl: null,
      siteName: 'Trellis',
      mailFrom: 'no-reply@localhost',
      logLevel: 'info',
      runWorker: true,
      secret: null,
    });
  });

  it('take what is set, an empty variable being none', () => {
    const environment = { PORT: '0', BASE_URL: 'https://portal.example.org/', DATABASE_URL: '', TRELLIS_WORKER: 'off' };
    expect(readEnvironment(environment)).toMatchObject({
      port: 0,
      baseUrl: 'https://portal.example.org',
      mailFrom: 'no-reply@portal.example.org',
      databaseUrl: null,
      runWorker: false,
    });
  });

  it('name every wrong variable at once, with what would be right', () => {
    expect(problems({ PORT: '80a', LOG_LEVEL: 'loud', SMTP_URL: 'mail.example.org' })).toEqual([
      'PORT must be a whole number from 0 to 65535, not "80a"',
      'SMTP_URL must be an address that begins with smtp:// or smtps://, not "mail.example.org"',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud"',
    ]);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['BASE_URL', 'portal.example.org'],
    ['BASE_URL', 'https://portal.example.org/sub'],
    ['BASE_URL', 'ftp://portal.example.org'],
    ['DATABASE_URL', 'mysql://localhost/portal'],
    ['TRELLIS_MODE', 'Production'],
    ['TRELLIS_WORKER', 'yes'],
    ['TRELLIS_SECRET', 'short'],
  ])('refuse %s=%s', (name, value) => {
    expect(problems({ [name]: value })).toHaveLength(1);
  });

  it('repeat no password and no secret', () => {
    const told = problems({
      DATABASE_URL: 'mysql://portal:hunter2@localhost/portal',
      TRELLIS_SECRET: 'hunter2',
    }).join();
    expect(told).not.toContain('hunter2');
  });
});

describe('the secret', () => {
  it('is made once, for its owner only, and stays', () => {
    const TRELLIS_DATA = join(folder(), 'data');
    const { secret } = Config.fromEnvironment({ TRELLIS_DATA });
    expect(secret).toMatch(/^[0-9a-f]{64}$/u);
    expect(Config.fromEnvironment({ TRELLIS_DATA }).secret).toBe(secret);
    expect(statSync(join(TRELLIS_DATA, 'secret')).mode & 0o077).toBe(0);
    expect(readFileSync(join(TRELLIS_DATA, 'secret'), 'utf8').trim()).toBe(secret);
  });

  it('is not made anew when its file is damaged', () => {
    const TRELLIS_DATA = folder();
    writeFileSync(join(TRELLIS_DATA, 'secret'), 'damaged');
    expect(() => Config.fromEnvironment({ TRELLIS_DATA })).toThrow(ConfigError);
  });

  it('says so when the folder cannot be written to', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => Config.fromEnvironment({ TRELLIS_DATA: join(file, 'data') })).toThrow(
      /TRELLIS_DATA must be a folder/u,
    );
  });
});
