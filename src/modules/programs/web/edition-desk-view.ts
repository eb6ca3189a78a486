import type { EditionDeskProps } from '../../../../views/desk/programs/edition-desk.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { availabilityOf } from '../domain/offering-card.js';
import type { EditionOnDesk } from '../service/edition-desk.service.js';
import { span } from './program-view.js';

export function editionOnDesk(found: EditionOnDesk, { locale, now }: Pick<Ctx, 'locale' | 'now'>): EditionDeskProps {
  const { program, edition, contests, offerings } = found;
  const archived = edition.state === 'archived' || program.state === 'archived';
  return {
    id: edition.id,
    name: inLocale(edition.name, locale),
    summary: inLocale(edition.summary, locale),
    state: edition.state,
    hue: program.hue,
    when: span(edition.startsAt, edition.endsAt, locale),
    publicHref: `/programs/${program.slug}/${edition.slug}`,
    program: {
      name: inLocale(program.name, locale),
      href: found.knowsProgram ? `/desk/programs/${program.id}` : null,
      isDraft: program.state === 'draft',
    },
    contests: contests.map(({ id, name, mostPerPerson }) => ({
      id,
      name: inLocale(name, locale),
      most: mostPerPerson,
      count: offerings.filter(({ contestId }) => contestId === id).length,
    })),
    offerings: offerings.map((card) => ({
      id: card.id,
      title: inLocale(card.title, locale),
      kind: card.kind,
      contest: card.contestName && inLocale(card.contestName, locale),
      standing: availabilityOf(card, now),
      seats: card.seats,
      closesAt: card.closesAt,
      zone: card.zone,
    })),
    mayEdit: found.mayEdit,
    newHref: found.mayAddOffering && !archived ? `/desk/offerings/new?edition=${edition.id}` : null,
  };
}
