import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { ExportKind } from './export-kind.js';

/** The lists that can be handed out as files. Modules add theirs in `onModuleInit`. */
@Injectable()
export class ExportKinds extends Contributions<ExportKind> {
  /** The kind of this name; `not_found` when no module has one. */
  demand(name: string): ExportKind {
    const kind = this.get(name);
    if (!kind) throw new DomainError('not_found', 'errors.not_found');
    return kind;
  }
}
