import { Injectable } from '@nestjs/common';
import type { TaskView } from '../../../../views/desk/desk-tasks.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { type DeskOffering, type DeskTask, DeskTasks, type TaskWords } from '../service/desk-tasks.js';

/** "Needs you today" in the reader's language, for a whole desk or for one offering of it. */
@Injectable()
export class DeskTaskWords {
  constructor(
    private readonly tasks: DeskTasks,
    private readonly messages: Messages,
  ) {}

  async of(ctx: Ctx, desk: readonly DeskOffering[]): Promise<readonly TaskView[]> {
    const titles = new Map(desk.map(({ card }) => [card.id, inLocale(card.title, ctx.locale)]));
    return this.told(ctx, await this.tasks.of(ctx, desk), titles);
  }

  /** On the desk of one offering its name would stand in every line. */
  async ofOne(ctx: Ctx, offering: DeskOffering): Promise<readonly TaskView[]> {
    return this.told(ctx, await this.tasks.ofOfferings(ctx, [offering]), new Map());
  }

  private told(ctx: Ctx, tasks: readonly DeskTask[], titles: ReadonlyMap<Id, string>): readonly TaskView[] {
    const say = this.messages.for(ctx.locale);
    const times = timesFor(ctx.locale, ctx.zone, ctx.now);
    const words = ({ key, variables, moments = {} }: TaskWords): string => {
      const told: Record<string, string | number> = { ...(variables as Record<string, string | number>) };
      for (const [name, { at, zone, as }] of Object.entries(moments)) {
        told[name] = as === 'left' ? times.relative(at) : times.deadline(at, zone ?? ctx.zone ?? 'UTC').text;
      }
      return say(key, told);
    };
    return tasks.map(({ kind, offeringId, text, detail, href, button }) => {
      const title = offeringId === null ? null : (titles.get(offeringId) ?? null);
      const beneath = [title, detail ? words(detail) : null].filter((part) => part !== null);
      return {
        key: `${kind} ${offeringId ?? ''}`,
        text: words(text),
        detail: beneath.length === 0 ? null : beneath.join(' · '),
        href,
        button: say(button),
      };
    });
  }
}
