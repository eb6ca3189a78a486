import type { SignUpLineView } from '../../../../views/class-lists/sign-up-lines.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { ClassSignUpLine } from '../service/sign-up-sheets.service.js';

/** One sign-up of a class in a list. */
export function lineView(
  { signUp, offeringTitle, zone, counts, students }: ClassSignUpLine,
  { locale }: Pick<Ctx, 'locale'>,
  listName: string,
): SignUpLineView {
  return {
    id: signUp.id,
    href: `/desk/class-lists/${signUp.listId}/sign-ups/${signUp.id}`,
    title: inLocale(offeringTitle, locale),
    listName,
    zone,
    students,
    confirmUntil: signUp.confirmUntil,
    confirmed: (counts.in ?? 0) + (counts.waiting ?? 0) + (counts.review ?? 0) + (counts.already ?? 0),
    asked: (counts.asked ?? 0) + (counts.chosen ?? 0),
    noAccount: counts.no_account ?? 0,
    others:
      (counts.said_no ?? 0) +
      (counts.refused ?? 0) +
      (counts.no_answer ?? 0) +
      (counts.left ?? 0) +
      (counts.limit ?? 0) +
      (counts.closed ?? 0),
  };
}
