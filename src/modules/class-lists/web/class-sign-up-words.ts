import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { NewSignUpProps } from '../../../../views/class-lists/new-sign-up.js';
import type { ClassSignUpProps } from '../../../../views/class-lists/sign-up.js';
import type { FormValues, FormView } from '../../../../views/components/form/form-state.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { type OfferingCard, Offerings, SeatSummaries } from '../../programs/index.js';
import type { ClassListRow } from '../domain/class-list.js';
import type { ClassSignUpRow } from '../domain/class-sign-up.js';
import { countAnswers, SignUpSheets } from '../service/sign-up-sheets.service.js';
import { SelectionForm } from './class-lists.form.js';

/** Puts the sign-ups of a class into its teacher's language. */
@Injectable()
export class ClassSignUpWords {
  constructor(
    private readonly offerings: Offerings,
    private readonly seats: SeatSummaries,
    private readonly sheets: SignUpSheets,
  ) {}

  choice(
    { locale }: Ctx,
    list: ClassListRow,
    students: number,
    cards: readonly OfferingCard[],
    selection: SelectionForm,
    form: FormView,
  ): NewSignUpProps {
    const base = `/desk/class-lists/${list.id}`;
    return {
      list: { name: list.name, href: base },
      action: `${base}/sign-ups`,
      students,
      selection,
      form,
      offerings: cards.map(({ id, title, kind, programName, closesAt, zone, seats }) => ({
        id,
        kind,
        closesAt,
        zone,
        title: inLocale(title, locale),
        programName: inLocale(programName, locale),
        left: seats?.left ?? null,
      })),
    };
  }

  async one(ctx: Ctx, list: ClassListRow, signUp: ClassSignUpRow, form: FormView): Promise<ClassSignUpProps> {
    const offering = await this.offerings.find(ctx, signUp.offeringId);
    const prepared = signUp.state === 'prepared';
    const answers = prepared ? await this.sheets.plan(ctx, signUp) : await this.sheets.answers(ctx, signUp);
    const seats = (await this.seats.of(ctx, [offering.id])).get(offering.id) ?? null;
    const base = `/desk/class-lists/${list.id}`;
    const path = `${base}/sign-ups/${signUp.id}`;
    const { zone, closesAt } = offering;
    const local = DateTime.fromMillis(signUp.confirmUntil, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
    return {
      list: { name: list.name, href: base },
      title: inLocale(offering.title, ctx.locale),
      offeringHref: `/offerings/${offering.slug}`,
      programName: inLocale(offering.programName, ctx.locale),
      state: signUp.state,
      zone,
      closesAt,
      confirmUntil: signUp.confirmUntil,
      left: seats?.left ?? null,
      counts: countAnswers(answers),
      students: answers.map(({ student, answer, state, reminded }) => ({
        id: student.studentId,
        name: student.name,
        number: student.number,
        className: student.className,
        hasAddress: student.address !== null,
        invited: student.invitedAt !== null,
        href: `${base}/students/${student.studentId}`,
        answer,
        state,
        reminded,
      })),
      form: form.errors.length > 0 ? form : { values: { confirmUntil: local }, errors: [] },
      beginAction: prepared && list.archivedAt === null ? `${path}/beginning` : null,
      remindAction: !prepared && ctx.now < signUp.confirmUntil ? `${path}/reminders` : null,
      slipsHref: `${base}/slips/new`,
    };
  }

  /** What was chosen, from a form that failed for another reason. */
  selectionIn(values: FormValues): SelectionForm {
    const selection = new SelectionForm();
    const students = values['students'];
    selection.students = students === undefined ? [] : typeof students === 'string' ? [students] : students;
    selection.everybody = values['everybody'] === 'yes';
    return selection;
  }
}
