import { Injectable } from '@nestjs/common';
import { inLocale } from '../../../kernel/localized-text.js';
import { isLocale, DEFAULT_LOCALE, type Locale } from '../../../kernel/locale.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import type { Payload } from '../../../platform/jobs/job.js';
import type { Letter } from '../../../platform/mail/letter.js';
import { Letters } from '../../../platform/mail/letters.js';
import { Accounts } from '../../accounts/index.js';
import { findList } from '../data/class-list.repository.js';
import { batchOf, type InvitationRow } from '../data/invitation.repository.js';
import { studentsByIds } from '../data/student.repository.js';
import { classCode } from '../domain/class-code.js';
import type { ClassStudent } from '../domain/class-student.js';
import { TeachingPlaces } from './teaching-places.service.js';

/** So many letters in one unit of work: rendering them takes a millisecond each, and everybody else waits meanwhile. */
const HANDFUL = 25;

/** Writes the letters of one run of invitations, each once. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly config: Config,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly places: TeachingPlaces,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  async write(ctx: Ctx, payload: Payload): Promise<void> {
    const listId = String(payload['listId']);
    const list = await findList(ctx, listId);
    const rows = (await batchOf(ctx, String(payload['batchId']))).filter(isOpen);
    if (!list || rows.length === 0) return;
    const locale = isLocale(payload['locale']) ? payload['locale'] : DEFAULT_LOCALE;
    const students = await studentsByIds(
      ctx,
      listId,
      rows.map(({ studentId }) => studentId),
    );
    const byId = new Map(students.map((student) => [student.id, student]));
    const [place] = [...(await this.places.named(ctx, [list.institutionId])).values()];
    const teacher = await this.accounts.find(ctx, rows[0]?.createdBy ?? '');
    const words = {
      list: list.name,
      school: inLocale(place?.name, locale),
      teacher: teacher?.displayName ?? '',
    };
    for (let start = 0; start < rows.length; start += HANDFUL) {
      const some = rows.slice(start, start + HANDFUL);
      await this.units.run(ctx, async (tx) => {
        for (const row of some) {
          const student = byId.get(row.studentId);
          if (!student?.address || student.accountId !== null) continue;
          const to = { address: student.address, locale };
          await this.letters.send(tx, {
            id: `class-invitation-${row.id}`,
            to,
            letter: this.letter(row, student, words, locale),
          });
        }
      });
    }
  }

  private letter(row: InvitationRow, student: ClassStudent, words: Words, locale: Locale): Letter {
    const t = this.messages.for(locale);
    const code = classCode(this.config.secret, row.id);
    const until = timesFor(locale, null, row.createdAt).day(row.expiresAt, null);
    const said = { ...words, name: student.name, until };
    return {
      subject: t('class-lists.mail.subject', said),
      title: t('class-lists.mail.title', said),
      paragraphs: [t('class-lists.mail.body', said), t('class-lists.mail.how', said)],
      code,
      action: { label: t('class-lists.mail.action'), path: `/join?code=${code}` },
      closing: t('class-lists.mail.closing', said),
    };
  }
}

interface Words {
  readonly list: string;
  readonly school: string;
  readonly teacher: string;
}

function isOpen({ usedAt, revokedAt }: InvitationRow): boolean {
  return usedAt === null && revokedAt === null;
}
