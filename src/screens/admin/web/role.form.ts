import { DateTime } from 'luxon';
import { ROLES, scopeOfKey, type GrantRequest, type Role } from '../../../modules/access/index.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Choice, DayText, EmailAddress, LongText, Text } from '../../../platform/http/fields.js';

/** A role for a person whose page this is. */
export class RoleForm {
  @Choice(ROLES)
  role!: Role;

  @Text({ max: 60 })
  place!: string;

  @DayText({ optional: true })
  until: string | null = null;

  @LongText({ max: 500, optional: true })
  reason: string | null = null;
}

/** A role for whoever signs in with an address. */
export class RoleByAddressForm extends RoleForm {
  @EmailAddress()
  address!: string;
}

export class RevocationForm {
  @LongText({ max: 500, optional: true })
  reason = '';
}

/** What the form calls what the service refuses. */
export const FORM_NAMES = { scope: 'place', expiresAt: 'until' };

/** What the form asks for. The last day is the giver's: the role ends when that day does. */
export function requestOf(ctx: Ctx, form: RoleForm): Omit<GrantRequest, 'accountId'> {
  const scope = scopeOfKey(form.place);
  if (!scope) throw new DomainError('invalid', 'forms.choice', {}, 'place');
  const { role, reason } = form;
  const end = form.until === null ? null : DateTime.fromISO(form.until, { zone: ctx.zone ?? 'utc' }).endOf('day');
  return { role, scope, reason, expiresAt: end === null ? null : end.toMillis() + 1 };
}
