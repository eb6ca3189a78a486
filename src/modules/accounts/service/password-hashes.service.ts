import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { newSecret } from '../../../kernel/digest.js';

// OWASP Password Storage Cheat Sheet (2025): argon2id, 19 MiB, 2 passes, 1 lane.
const OPTIONS = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Argon2 digests of passwords. Takes 15 ms of another thread: never inside a unit of work. */
@Injectable()
export class PasswordHashes {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  /** Where there is no digest, a decoy is checked, so that the time taken tells nothing. */
  async verify(digest: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash(newSecret());
    const right = await verify(digest ?? (await this.decoy), password);
    return digest !== null && right;
  }
}
