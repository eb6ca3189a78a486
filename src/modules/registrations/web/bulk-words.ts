import { Injectable } from '@nestjs/common';
import type { BulkPageProps } from '../../../../views/desk/bulk-page.js';
import type { BulkResultProps } from '../../../../views/desk/bulk-result.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { needsReason } from '../domain/bulk-action.js';
import type { BulkChoice, BulkPreview, BulkRuns } from '../service/bulk-runs.service.js';
import type { Tried } from './sign-up-words.js';

/** Puts what is done to many into the reader's language. */
@Injectable()
export class BulkWords {
  constructor(private readonly messages: Messages) {}

  preview(
    ctx: Ctx,
    choice: BulkChoice,
    list: string,
    { ground, effect, left, waiting }: BulkPreview,
    form: Tried,
  ): BulkPageProps {
    const say = this.messages.for(ctx.locale);
    const { action, ids, all } = choice;
    const { chosen, done, holding } = effect;
    const base = `/desk/offerings/${ground.offering.id}`;
    const effects = [say(`bulk.${action}.effect`, { count: done })];
    if (action === 'approval' && left !== null && done > 0)
      effects.push(say('bulk.approval.seats', { left: Math.max(0, left) }));
    if (action === 'cancellation' && holding > 0) effects.push(say('bulk.cancellation.seats', { holding, waiting }));
    if (chosen > done) effects.push(say('bulk.left_out', { count: chosen - done }));
    return {
      title: say(`bulk.${action}.title`),
      offeringTitle: inLocale(ground.offering.title, ctx.locale),
      backTo: `${base}/registrations${list ? `?${list}` : ''}`,
      action: `${base}/bulk`,
      hidden: [['action', action], ['list', list], all ? ['all', 'yes'] : ['ids', ids.join(',')]],
      effects,
      done,
      reason: needsReason(action),
      button: say(`bulk.${action}.submit`, { count: done }),
      danger: action !== 'approval',
      form,
    };
  }

  result(ctx: Ctx, { run, ground, steps }: Awaited<ReturnType<BulkRuns['own']>>): BulkResultProps {
    const say = this.messages.for(ctx.locale);
    const base = `/desk/offerings/${ground.offering.id}`;
    const list: PageOf<BulkResultProps['list']['rows'][number]> = {
      ...steps,
      rows: steps.rows.map(({ registrationId, displayName, latinName, reference, state, result, failure }) => ({
        id: registrationId,
        name: displayName ?? reference,
        latinName: latinName === displayName ? null : latinName || null,
        state,
        result,
        why: failure === null ? null : say(failure),
        href: `${base}/registrations/${registrationId}`,
      })),
    };
    return {
      title: say(`bulk.${run.action}.title`),
      offeringTitle: inLocale(ground.offering.title, ctx.locale),
      backTo: `${base}/registrations${run.backTo ? `?${run.backTo}` : ''}`,
      here: `${base}/bulk/${run.id}`,
      running: run.state === 'running',
      total: run.total,
      changed: run.changed,
      refused: run.refused,
      list,
    };
  }
}
