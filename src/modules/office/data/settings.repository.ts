import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { NO_SETTINGS, type SectionVersions, type SettingsSection, type SiteSettings } from '../domain/site-settings.js';

export interface StoredSettings {
  readonly settings: SiteSettings;
  readonly versions: SectionVersions;
}

@Injectable()
export class SettingsRepository {
  /** Every section in one query. */
  async all(ctx: Pick<Ctx, 'db'>): Promise<StoredSettings> {
    const rows = await ctx.db.rows<{ section: SettingsSection; value: string; version: number }>(
      'SELECT section, value, version FROM site_settings',
    );
    const settings: Record<string, unknown> = { ...NO_SETTINGS };
    const versions: Record<SettingsSection, number> = { identity: 0, colours: 0, mail: 0, contact: 0, languages: 0 };
    for (const { section, value, version } of rows) {
      settings[section] = { ...NO_SETTINGS[section], ...(JSON.parse(value) as object) };
      versions[section] = version;
    }
    return { settings: settings as unknown as SiteSettings, versions };
  }

  /** Keeps a section; false when somebody saved it since `version`. */
  async save(tx: Tx, section: SettingsSection, version: number, value: object): Promise<boolean> {
    const changed = { value: JSON.stringify(value), changedAt: tx.now, changedBy: personOf(tx.actor) };
    if (version === 0) {
      const row = { section, version: 1, ...changed };
      return (await tx.db.insert('site_settings', row, { orIgnore: true })) === 1;
    }
    const sql = `UPDATE site_settings SET value = :value, version = version + 1, changed_at = :changedAt,
      changed_by = :changedBy WHERE section = :section AND version = :version`;
    return (await tx.db.change(sql, { ...changed, section, version })) === 1;
  }
}
