import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { ImportKind } from './import-kind.js';

/** What can be imported. Modules add their kinds in `onModuleInit`: `kinds.add(kind.name, kind)`. */
@Injectable()
export class ImportKinds extends Contributions<ImportKind> {
  /** The kind of this name; `not_found` when no module has one. */
  demand(name: string): ImportKind {
    const kind = this.get(name);
    if (!kind) throw new DomainError('not_found', 'errors.not_found');
    return kind;
  }
}
