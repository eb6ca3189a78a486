import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Shell } from '../../../views/shell.js';
import { digestOf } from '../../kernel/digest.js';
import { directionOf } from '../../kernel/locale.js';
import { inLocale } from '../../kernel/localized-text.js';
import { Config } from '../config/config.js';
import { SitePort } from '../config/site.js';
import { Messages } from '../i18n/messages.js';
import { timesFor } from '../i18n/times.js';
import { Assets } from './assets.js';
import { navFor, Navigation } from './navigation.js';
import { WayGates } from './way-gates.js';
import { PolicyPort } from './ports.js';
import type { RequestState } from './request-state.js';

/** How a page is sent. */
export interface Manner {
  /** The same for everyone who is not signed in, so browsers may keep it and ask. */
  readonly open: boolean;
  /** Where its links to itself lead: its own address, or the form it answers. */
  readonly path: string;
  /** Its forms have the same keys each time, for a page whose bytes must not tell one address from another. */
  readonly steady?: boolean;
}

/** A shell, and whether the page made from it carries forms (then no copy of it may be kept). */
export interface MadeShell {
  readonly shell: Shell;
  hasForms(): boolean;
}

/** Fills what every view may know from the request, the settings and the catalogues. */
@Injectable()
export class ShellMaker {
  private port: PolicyPort | null = null;

  constructor(
    private readonly config: Config,
    private readonly sites: SitePort,
    private readonly messages: Messages,
    private readonly assets: Assets,
    private readonly navigation: Navigation,
    private readonly gates: WayGates,
    private readonly modules: ModuleRef,
  ) {}

  async make(state: RequestState, manner: Manner): Promise<MadeShell> {
    const { ctx, session, flash } = state;
    const site = this.sites.latest;
    const t = this.messages.for(ctx.locale);
    const menu = session ? await this.menuOf(state) : { desk: false, admin: false };
    let forms = 0;
    const base = {
      t,
      path: manner.path,
      person: session ? { name: session.name, initials: session.initials } : null,
      grantsDesk: menu.desk,
      grantsAdmin: menu.admin,
    };
    const shell: Shell = {
      ...base,
      nav: navFor(this.navigation.ways, base, session ? await this.gates.open(ctx) : []),
      locale: ctx.locale,
      direction: directionOf(ctx.locale),
      zone: ctx.zone,
      now: ctx.now,
      times: timesFor(ctx.locale, ctx.zone, ctx.now),
      siteName: inLocale(site.name, ctx.locale),
      site: { ...site, tagline: inLocale(site.tagline, ctx.locale) },
      flash: flash ? { kind: flash.kind, text: t(flash.key, flash.variables) } : null,
      demo: this.config.mode === 'demo',
      formKey: () => {
        forms += 1;
        return manner.steady ? digestOf(`${session?.sessionId} ${forms}`).slice(0, 32) : randomUUID();
      },
      asset: (path) => this.assets.address(path),
    };
    return { shell, hasForms: () => forms > 0 };
  }

  private async menuOf(state: RequestState): Promise<{ desk: boolean; admin: boolean }> {
    this.port ??= this.modules.get<PolicyPort>(PolicyPort, { strict: false });
    return this.port.menu(state.ctx);
  }
}
