import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import {
  ImportKinds,
  type DoneRow,
  type ImportColumn,
  type ImportKind,
  type ImportTarget,
  type ReadRow,
  type RowOutcome,
} from '../../../platform/import/index.js';
import { Access } from '../../access/index.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { InstitutionFacts, InstitutionView } from '../domain/institution.js';
import { readInstitution, type UnreadableInstitution } from '../domain/institution-reading.js';
import { InstitutionIndex, institutionStep, type InstitutionStep } from '../domain/institution-step.js';
import { RegisterWriting, type UndoInstitution } from './register-writing.service.js';
import { unknown } from './unknown.js';

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'name',
    label: 'school-imports.institutions.name',
    synonyms: ['name', 'institution', 'school', 'university', 'english name', '英文名', '英文校名'],
    required: false,
    example: 'Orchard University',
  },
  {
    key: 'nameZh',
    label: 'school-imports.institutions.name_zh',
    synonyms: ['chinese name', '名称', '学校', '学校名称', '院校', '院校名称', '单位', '单位名称', '中文名'],
    required: false,
    example: '果园大学',
  },
  {
    key: 'kind',
    label: 'school-imports.institutions.kind',
    synonyms: ['kind', 'type', '类型', '类别', '办学层次'],
    required: false,
    example: 'university',
  },
  {
    key: 'region',
    label: 'school-imports.institutions.region',
    synonyms: ['region', 'country', 'region code', 'country code', '地区', '国家', '地区代码', '省份代码'],
    required: false,
    example: 'CN-SH',
  },
  {
    key: 'domains',
    label: 'school-imports.institutions.domains',
    synonyms: ['domain', 'domains', 'mail domain', '域名', '邮箱域名', '邮箱后缀'],
    required: false,
    example: 'orchard.example',
  },
  {
    key: 'aliases',
    label: 'school-imports.institutions.aliases',
    synonyms: ['alias', 'aliases', 'short name', 'abbreviation', '别名', '简称'],
    required: false,
    example: 'OU; Orchard Uni',
  },
  {
    key: 'parent',
    label: 'school-imports.institutions.parent',
    synonyms: ['parent', 'part of', 'belongs to', '上级', '上级单位', '所属学校'],
    required: false,
    example: '',
  },
];

/** A table of institutions, for the office. A row finds its institution by any name or domain, and adds to it. */
@Injectable()
export class InstitutionsImport implements ImportKind, OnModuleInit {
  readonly name = 'institutions';
  readonly title = 'school-imports.institutions.title';
  readonly columns = COLUMNS;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly access: Access,
    private readonly messages: Messages,
    private readonly institutions: InstitutionRepository,
    private readonly writing: RegisterWriting,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this.name, this);
  }

  async target(ctx: Ctx, targetId: Id | null): Promise<ImportTarget> {
    if (targetId !== null) throw unknown();
    await this.access.demand(ctx, 'institutions.edit', {});
    return { name: this.messages.for(ctx.locale)('institutions.register.title'), backTo: '/admin/institutions' };
  }

  async check(ctx: Ctx, _targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const index = new InstitutionIndex(await this.institutions.approved(ctx));
    return rows.map((row) => {
      const step = stepOf(row, index);
      if (step.kind === 'create') index.add(viewOf(step.facts, newId()));
      return outcomeOf(ctx, step);
    });
  }

  async apply(tx: Tx, _targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const index = new InstitutionIndex(await this.institutions.approved(tx));
    const outcomes: RowOutcome[] = [];
    for (const row of rows) {
      const step = stepOf(row, index);
      const undo = await this.write(tx, step);
      if (step.kind === 'create' && undo) index.add(viewOf(step.facts, undo.id));
      outcomes.push({ ...outcomeOf(tx, step), undo: undo ?? undefined, subjectId: undo?.id });
    }
    return outcomes;
  }

  async undo(tx: Tx, _targetId: Id | null, done: readonly DoneRow[]): Promise<{ readonly kept: number }> {
    let kept = 0;
    for (const { undo } of done) if (undo && !(await this.writing.takeBack(tx, undo as UndoInstitution))) kept += 1;
    return { kept };
  }

  private write(tx: Tx, step: RowStep): Promise<UndoInstitution | null> {
    if (step.kind === 'create') return this.writing.add(tx, step.facts);
    if (step.kind === 'update') return this.writing.change(tx, step.before, step.facts);
    return Promise.resolve(null);
  }
}

type RowStep = InstitutionStep | ({ readonly kind: 'unreadable' } & UnreadableInstitution);

function stepOf({ values }: ReadRow, index: InstitutionIndex): RowStep {
  const read = readInstitution(values);
  return 'key' in read ? { ...read, kind: 'unreadable' } : institutionStep(read, index);
}

function outcomeOf({ locale }: Ctx, step: RowStep): RowOutcome {
  switch (step.kind) {
    case 'create':
      return { result: 'created' };
    case 'update':
      return { result: 'updated', subjectId: step.before.id };
    case 'unchanged':
      return { result: 'unchanged', subjectId: step.before.id };
    case 'unreadable':
      return { result: 'refused', reason: { key: step.key, variables: step.variables }, column: step.column };
    case 'parent_unknown': {
      const reason = { key: 'school-imports.institutions.parent_unknown', variables: { name: step.name } } as const;
      return { result: 'refused', reason, column: 'parent' };
    }
    default: {
      const variables = { one: inLocale(step.one.name, locale), other: inLocale(step.other.name, locale) };
      return { result: 'refused', reason: { key: 'school-imports.institutions.two', variables } };
    }
  }
}

/** What a new row will be to the rows after it. */
function viewOf(facts: InstitutionFacts, id: Id): InstitutionView {
  return { ...facts, id, country: null, state: 'approved', mergedIntoId: null, coordinatorId: null, version: 1 };
}
