import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import {
  ImportKinds,
  type DoneRow,
  type ImportColumn,
  type ImportKind,
  type ImportTarget,
  type ReadRow,
  type RowOutcome,
  type RowReason,
} from '../../../platform/import/index.js';
import { Access } from '../../access/index.js';
import { ListedEntryRepository } from '../data/listed-entry.repository.js';
import type { ListedFacts } from '../domain/listed-reading.js';
import { listingStep, type ListingStep } from '../domain/listing-plan.js';
import { Affiliations } from './affiliations.service.js';
import type { ConfirmOutcome, ConfirmRow } from './bulk-confirmation.service.js';
import { ListMatching, type MatchedRow } from './list-matching.service.js';
import { SchoolDesk } from './school-desk.service.js';
import { unknown } from './unknown.js';

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'number',
    label: 'school-imports.people.number',
    synonyms: [
      'student number',
      'student no',
      'student id',
      'staff number',
      'number',
      'id',
      '学号',
      '工号',
      '编号',
      '学籍号',
    ],
    required: false,
    example: '2026302110001',
  },
  {
    key: 'name',
    label: 'school-imports.people.name',
    synonyms: ['name', 'full name', 'student name', '姓名', '名字', '学生姓名'],
    required: true,
    example: '王芳',
  },
  {
    key: 'address',
    label: 'school-imports.people.address',
    synonyms: [
      'mail',
      'email',
      'e-mail',
      'email address',
      'mail address',
      '邮箱',
      '电子邮箱',
      '电子邮件',
      '邮件',
      'e-mail address',
    ],
    required: false,
    example: 'wang.fang@school.example',
  },
  {
    key: 'role',
    label: 'school-imports.people.role',
    synonyms: ['role', 'position', 'status', '身份', '角色', '人员类别', '类别'],
    required: false,
    example: '学生',
  },
  {
    key: 'until',
    label: 'school-imports.people.until',
    synonyms: ['until', 'last day', 'graduation', 'end date', '截止日期', '有效期至', '毕业日期', '毕业时间'],
    required: false,
    example: '2030-06-30',
  },
];

type Undo =
  | { readonly kind: 'confirmed'; readonly undo: unknown }
  | { readonly kind: 'listed'; readonly id: Id; readonly before: ListedFacts | null };

/**
 * A school's list of its people. Who has an account is confirmed at once; who has none is confirmed the day they come
 * with that address. A row finds its person by a verified address, or by number and name together.
 */
@Injectable()
export class AffiliationsImport implements ImportKind, OnModuleInit {
  readonly name = 'affiliations';
  readonly title = 'school-imports.people.title';
  readonly columns = COLUMNS;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly access: Access,
    private readonly schools: SchoolDesk,
    private readonly affiliations: Affiliations,
    private readonly entries: ListedEntryRepository,
    private readonly matching: ListMatching,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this.name, this);
  }

  async target(ctx: Ctx, targetId: Id | null): Promise<ImportTarget> {
    const institutionId = schoolOf(targetId);
    const school = await this.schools.read(ctx, institutionId);
    await this.access.demand(ctx, 'affiliations.confirm', { institutionId });
    if (school.state !== 'approved') throw unknown();
    return { name: inLocale(school.name, ctx.locale), backTo: `/desk/institutions/${institutionId}` };
  }

  async check(ctx: Ctx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const institutionId = schoolOf(targetId);
    const matched = await this.matching.match(ctx, institutionId, rows);
    const confirmed = await this.affiliations.checkMany(ctx, institutionId, confirmRows(matched));
    const steps = await this.steps(ctx, institutionId, matched);
    return joined(
      matched,
      confirmed.map(confirmOutcome),
      steps.map((step) => listedOutcome(step, null)),
    );
  }

  async apply(tx: Tx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const institutionId = schoolOf(targetId);
    // Confirming locks the institution: two lists of one school are worked on one after the other.
    await this.affiliations.confirmMany(tx, institutionId, [], 'list');
    const matched = await this.matching.match(tx, institutionId, rows);
    const confirmed = await this.affiliations.confirmMany(tx, institutionId, confirmRows(matched), 'list');
    const steps = await this.steps(tx, institutionId, matched);
    return joined(matched, confirmed.map(confirmOutcome), await this.write(tx, institutionId, steps));
  }

  async undo(tx: Tx, _targetId: Id | null, done: readonly DoneRow[]): Promise<{ readonly kept: number }> {
    const undos = done.flatMap(({ undo }) => (undo ? [undo as Undo] : []));
    const confirmed = undos.flatMap((each) => (each.kind === 'confirmed' ? [each.undo] : []));
    let kept = await this.affiliations.undoMany(tx, confirmed);
    for (const each of undos) {
      if (each.kind !== 'listed') continue;
      const { id, before } = each;
      if (!(await (before ? this.entries.save(tx, id, before) : this.entries.remove(tx, id)))) kept += 1;
    }
    return { kept };
  }

  private async steps(ctx: Ctx, institutionId: Id, matched: readonly MatchedRow[]): Promise<ListingStep[]> {
    const listed = matched.flatMap((row) => (row.kind === 'absent' ? [row.facts] : []));
    const known = await this.entries.byKeys(ctx, institutionId, {
      numbers: listed.flatMap(({ numberKey }) => numberKey ?? []),
      addresses: listed.flatMap(({ addressKey }) => addressKey ?? []),
    });
    return listed.map((facts) => listingStep(facts, known));
  }

  private async write(tx: Tx, institutionId: Id, steps: readonly ListingStep[]): Promise<RowOutcome[]> {
    const fresh = steps.flatMap((step) => (step.kind === 'create' ? [step.facts] : []));
    const ids = [...(await this.entries.insert(tx, institutionId, fresh))];
    const outcomes: RowOutcome[] = [];
    for (const step of steps) {
      if (step.kind === 'create') {
        outcomes.push(listedOutcome(step, { kind: 'listed', id: ids.shift() ?? '', before: null }));
      } else if (step.kind === 'update') {
        const { id, affiliationId: _nobody, ...before } = step.entry;
        await this.entries.save(tx, id, step.facts);
        outcomes.push(listedOutcome(step, { kind: 'listed', id, before }));
      } else outcomes.push(listedOutcome(step, null));
    }
    return outcomes;
  }
}

function schoolOf(targetId: Id | null): Id {
  if (targetId === null) throw unknown();
  return targetId;
}

function confirmRows(matched: readonly MatchedRow[]): ConfirmRow[] {
  return matched.flatMap((row) =>
    row.kind === 'here'
      ? [
          {
            accountId: row.accountId,
            role: row.facts.role,
            number: row.facts.number,
            untilDay: row.facts.untilDay,
          },
        ]
      : [],
  );
}

function confirmOutcome({ result, reason, affiliationId, undo }: ConfirmOutcome): RowOutcome {
  return {
    result,
    reason: reason ? ({ key: reason.key, variables: reason.variables } as RowReason) : undefined,
    column: reason?.key === 'affiliations.number_taken' ? 'number' : undefined,
    undo: undo ? ({ kind: 'confirmed', undo } satisfies Undo) : undefined,
    subjectId: affiliationId ?? undefined,
  };
}

function listedOutcome(step: ListingStep, undo: Undo | null): RowOutcome {
  if (step.kind === 'two_entries') return { result: 'refused', reason: { key: 'school-imports.people.two_people' } };
  if (step.kind === 'unchanged') return { result: 'unchanged', reason: { key: 'school-imports.people.awaited' } };
  const result = step.kind === 'create' ? 'created' : 'updated';
  return { result, reason: { key: 'school-imports.people.awaited' }, undo: undo ?? undefined };
}

/** The outcomes of those here and those absent, back in the order of the rows. */
function joined(
  matched: readonly MatchedRow[],
  confirmed: readonly RowOutcome[],
  listed: readonly RowOutcome[],
): readonly RowOutcome[] {
  const here = confirmed[Symbol.iterator]();
  const absent = listed[Symbol.iterator]();
  return matched.map((row) => {
    if (row.kind === 'refused') return row.outcome;
    const next = (row.kind === 'here' ? here : absent).next();
    if (next.done) throw new Error('A row was left without an outcome');
    return next.value;
  });
}
