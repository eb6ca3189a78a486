import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { Offerings, type OfferingView, resourceOf } from '../../programs/index.js';
import type { FormContent } from '../domain/form-content.js';
import { checkContent } from '../domain/question-rule.js';
import type { Form } from '../domain/question.js';
import { insertForm, latestForm } from '../data/form.repository.js';

export interface ShownForm {
  readonly offering: OfferingView;
  readonly form: Form | null;
}

/** The questions of an offering. Saving makes a new version: answers keep the version they were given to. */
@Injectable()
export class Forms {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly events: EventLog,
  ) {}

  /** The newest version for its editor; null where there is none yet. */
  async shown(ctx: Ctx, offeringId: Id): Promise<ShownForm> {
    const offering = await this.offerings.find(ctx, offeringId);
    await this.access.demand(ctx, 'offerings.edit', resourceOf(offering));
    return { offering, form: await latestForm(ctx, offeringId) };
  }

  /**
   * Writes the next version. `basedOn` is the version the editor saw (0 for none); throws `conflict` when
   * somebody has saved another since, `invalid` for a question that could not be asked.
   */
  async save(ctx: Ctx, offeringId: Id, basedOn: number, content: FormContent): Promise<void> {
    checkContent(content);
    const { sections } = content;
    await this.units.run(ctx, async (tx) => {
      await this.access.demand(tx, 'offerings.edit', resourceOf(await this.offerings.find(tx, offeringId)));
      const current = await latestForm(tx, offeringId);
      const form: Form = {
        id: newId(tx.now),
        offeringId,
        version: basedOn + 1,
        sections,
        questions: content.questions.map((question, position) => ({ ...question, id: newId(tx.now), position })),
      };
      if ((current?.version ?? 0) !== basedOn || !(await insertForm(tx, form, tx.now))) {
        throw new DomainError('conflict', 'registrations.form_changed_meanwhile');
      }
      await this.events.record(tx, {
        kind: 'FormVersionSaved',
        subject: { type: 'form', id: form.id },
        offeringId,
        from: String(basedOn),
        to: String(form.version),
      });
    });
  }
}
