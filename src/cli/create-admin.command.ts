import type { Command } from 'commander';
import { EVERYTHING, Grants } from '../modules/access/index.js';
import { AccountOpening, readAddress, type MailAddress } from '../modules/accounts/index.js';
import { DomainError } from '../kernel/domain-error.js';
import { DEFAULT_LOCALE } from '../kernel/locale.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CommandRefusal, withPortal, type Tools } from './tools.js';

export function addCreateAdmin(program: Command, tools: Tools): void {
  program
    .command('create-admin')
    .description('make the owner of an address an administrator')
    .argument('<address>', 'where the sign-in code will be sent')
    .action((address: string) => createAdmin(tools, address));
}

async function createAdmin(tools: Tools, text: string): Promise<void> {
  const address = readAddress(text);
  if (!address) throw new CommandRefusal(`${text} is not a mail address.`);
  const isNew = await withPortal(tools, async (portal) => {
    const ctx = portal.get(Database, { strict: false }).systemCtx('trellis create-admin');
    return portal
      .get(UnitOfWork, { strict: false })
      .run(ctx, async (tx) => {
        const { accountId } = await portal.get(AccountOpening, { strict: false }).open(tx, newcomer(address));
        const grant = {
          accountId,
          role: 'administrator',
          scope: EVERYTHING,
          expiresAt: null,
          reason: 'trellis create-admin',
        } as const;
        await portal.get(Grants, { strict: false }).grant(tx, grant);
      })
      .then(() => true, alreadyGranted);
  });
  tools.print(
    isNew
      ? `${address.address} is an administrator. Sign in with a code sent there.`
      : `${address.address} is an administrator already.`,
  );
  if (!tools.config().smtpUrl)
    tools.print('No mail leaves this portal yet: set SMTP_URL, or the code will not arrive.');
}

function newcomer(address: MailAddress) {
  return { address, locale: DEFAULT_LOCALE, zone: null, termsVersion: null };
}

function alreadyGranted(error: unknown): false {
  if (error instanceof DomainError && error.messageKey === 'access.already_granted') return false;
  throw error;
}
