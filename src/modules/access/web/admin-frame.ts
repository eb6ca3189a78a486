import { Injectable } from '@nestjs/common';
import type { ComponentType } from 'preact';
import type { AdminSection, Framed } from '../../../../views/admin/admin-nav.js';
import type { Ctx } from '../../../platform/database/context.js';
import { page, type Page } from '../../../platform/http/index.js';
import { Messages, type Translate } from '../../../platform/i18n/messages.js';
import type { Permission } from '../domain/permission.js';
import { Access } from '../service/access.service.js';

/** What one must hold to be shown the way to a section. */
const SECTIONS: Readonly<Record<AdminSection, Permission>> = {
  overview: 'roles.view',
  people: 'people.view',
  roles: 'roles.view',
  institutions: 'institutions.edit',
  mail: 'mail.view',
  jobs: 'jobs.view',
  settings: 'site.view',
  audit: 'audit.view',
};

/** Puts a view of administration into its frame: the title and the sections its reader may enter. */
@Injectable()
export class AdminFrame {
  constructor(
    private readonly access: Access,
    private readonly messages: Messages,
  ) {}

  words(ctx: Ctx): Translate {
    return this.messages.for(ctx.locale);
  }

  async page<Props extends object>(
    ctx: Ctx,
    view: ComponentType<Framed<Props>>,
    props: Props,
    options: { title: string; status?: number },
  ): Promise<Page> {
    const entered = await Promise.all(
      Object.entries(SECTIONS).map(async ([section, permission]) =>
        (await this.mayEnter(ctx, permission)) ? [section as AdminSection] : [],
      ),
    );
    return page(view, { ...props, sections: entered.flat() }, options);
  }

  private async mayEnter(ctx: Ctx, permission: Permission): Promise<boolean> {
    return permission === 'roles.view' || this.access.can(ctx, permission, {});
  }
}
