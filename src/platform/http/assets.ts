import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.css', '.mjs', '.js', '.svg', '.txt', '.webmanifest']);

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  /** The bytes in an encoding, made once when first asked for; null where that would gain nothing. */
  packed(encoding: 'br' | 'gzip'): Promise<Buffer> | null;
}

/**
 * The files of `public/`, in memory. All share one version, the hash of everything, which stands in their address:
 * modules and styles that refer to each other by relative paths then always fit together.
 */
@Injectable()
export class Assets {
  readonly version: string;
  private readonly files: ReadonlyMap<string, Asset>;

  constructor() {
    const folder = publicFolder();
    const names = folder === null ? [] : namesIn(folder);
    const hash = createHash('sha256');
    const files = new Map<string, Asset>();
    for (const name of names) {
      const bytes = readFileSync(join(folder ?? '', name));
      hash.update(`${name}\n`).update(bytes);
      files.set(name, assetOf(name, bytes));
    }
    this.files = files;
    this.version = hash.digest('hex').slice(0, 12);
  }

  /** The address of a file, which its content never changes under. An unknown file is a mistake of ours. */
  address(path: string): string {
    return `/assets/${this.version}/${path}`;
  }

  find(path: string): Asset | undefined {
    return this.files.get(path);
  }
}

function assetOf(name: string, plain: Buffer): Asset {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  const made = new Map<string, Promise<Buffer>>();
  const packed: Asset['packed'] = (encoding) => {
    if (!PACKED.has(extname(name)) || plain.length < 200) return null;
    const bytes =
      made.get(encoding) ??
      (encoding === 'br' ? promisify(brotliCompress)(plain) : promisify(gzip)(plain, { level: 9 }));
    made.set(encoding, bytes);
    return bytes;
  };
  return { type, plain, packed };
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** `public/` beside package.json, from the sources and from `dist` alike. */
function publicFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
  const found = join(folder, 'public');
  return existsSync(found) ? found : null;
}
