import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { SettingsRepository, type StoredSettings } from '../data/settings.repository.js';
import { colourFaults, fittingColour } from '../domain/palette.js';
import type { SettingsSection, SiteSettings } from '../domain/site-settings.js';
import { OfficeSite } from './office-site.service.js';

/**
 * Changing how the site presents itself. Who may is asked before: access stands above this module, so its callers
 * (administration) demand `site.edit` first.
 */
@Injectable()
export class SiteEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: SettingsRepository,
    private readonly site: OfficeSite,
    private readonly events: EventLog,
  ) {}

  /** What stands, with how often each section was saved. */
  async read(ctx: Ctx): Promise<StoredSettings> {
    return this.rows.all(ctx);
  }

  /**
   * Saves a section as seen at `version`. Throws `invalid` at the field for what cannot be (a colour nobody can read
   * words in), `conflict` when somebody saved the section meanwhile.
   */
  async save<Section extends SettingsSection>(
    ctx: Ctx,
    section: Section,
    version: number,
    value: Partial<SiteSettings[Section]>,
  ): Promise<void> {
    refuseUnreadable((value as Partial<SiteSettings['colours']>).act ?? null);
    await this.work.run(ctx, async (tx) => {
      const { settings, versions } = await this.rows.all(tx);
      const before = settings[section];
      const after = { ...before, ...value };
      if (versions[section] !== version || !(await this.rows.save(tx, section, version, after)))
        throw new DomainError('conflict', 'settings.stale');
      await this.events.record(tx, {
        kind: 'SiteSettingsChanged',
        subject: { type: 'site', id: section },
        detail: { before, after },
      });
      UnitOfWork.afterCommit(tx, () => this.site.forget());
    });
  }
}

function refuseUnreadable(act: SiteSettings['colours']['act']): void {
  const [fault] = act === null ? [] : colourFaults(act);
  if (!fault || act === null) return;
  const variables = { ratio: fault.ratio.toFixed(1), least: fault.least, nearest: fittingColour(act) };
  throw new DomainError('invalid', `settings.colours.fault.${fault.what}`, variables, 'act');
}
