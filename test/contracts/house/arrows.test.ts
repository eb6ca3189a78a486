import { describe, expect, it } from 'vitest';
import { ARROWS } from '../../../tools/check/arrow-rules.js';
import { arrows } from '../../../tools/check/arrows.js';
import { LISTENERS, RANKS } from '../../../tools/check/module-order.js';
import { plant } from './planted.js';

const LEAF = 'export const leaf = 1;\n';

/** One file that imports another, as a path from the root; packages by their name. */
function tree(from: string, to: string): Record<string, string> {
  if (!/^(src|views|test|tools)\//u.test(to)) return { [from]: `import '${to}';\n` };
  const up = '../'.repeat(from.split('/').length - 1);
  const target = `${up}${to.replace(/\.tsx?$/u, '.js')}`;
  return { [from]: `import { leaf } from '${target}';\nexport const taken = leaf;\n`, [to]: LEAF };
}

const FORBIDDEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['kernel-alone', 'src/kernel/id.ts', 'src/platform/http/page.ts'],
  ['kernel-no-packages', 'src/kernel/id.ts', 'luxon'],
  ['platform-low', 'src/platform/http/page.ts', 'src/modules/access/index.ts'],
  ['platform-low', 'src/platform/jobs/jobs.ts', 'src/migrations/index.ts'],
  ['database-low', 'src/platform/database/migrator.ts', 'src/modules/access/index.ts'],
  ['platform-views', 'src/platform/jobs/jobs.ts', 'views/shell.tsx'],
  ['http-views', 'src/platform/http/page.ts', 'views/programs/home.tsx'],
  ['mail-views', 'src/platform/mail/letter.ts', 'views/layouts/page.tsx'],
  ['i18n-views', 'src/platform/i18n/times.ts', 'views/layouts/page.tsx'],
  ['migrations-low', 'src/migrations/1790000000001-Platform.ts', 'src/kernel/id.ts'],
  ['views-plain', 'views/programs/home.tsx', 'src/modules/programs/index.ts'],
  ['views-plain', 'views/programs/home.tsx', 'src/platform/i18n/times.ts'],
  ['views-no-packages', 'views/programs/home.tsx', 'luxon'],
  ['modules-low', 'src/modules/access/access.module.ts', 'src/screens/home/index.ts'],
  ['screens-front-doors', 'src/screens/home/home.module.ts', 'src/modules/access/service/access.service.ts'],
  ['screens-front-doors', 'src/cli/seed.ts', 'src/modules/access/service/access.service.ts'],
  ['cli-no-views', 'src/cli/seed.ts', 'views/shell.tsx'],
  ['nobody-above', 'src/platform/http/page.ts', 'src/app.module.ts'],
  ['entry-thin', 'src/main.ts', 'src/modules/access/index.ts'],
  ['product-alone', 'src/platform/http/page.ts', 'test/support/portal.ts'],
  [
    'front-doors',
    'src/modules/registrations/service/sign-up.service.ts',
    'src/modules/access/service/access.service.ts',
  ],
  ['domain-shelf', 'src/modules/access/domain/reach.ts', 'src/modules/access/data/grant.repository.ts'],
  ['data-shelf', 'src/modules/access/data/grant.repository.ts', 'src/modules/access/service/access.service.ts'],
  ['service-shelf', 'src/modules/access/service/access.service.ts', 'src/modules/access/web/roles.pages.ts'],
  ['web-shelf', 'src/modules/access/web/roles.pages.ts', 'src/modules/access/data/grant.repository.ts'],
  ['web-shelf', 'src/modules/access/web/roles.pages.ts', 'src/modules/access/api/roles.api.ts'],
  ['web-shelf', 'src/modules/access/roles.pages.ts', 'src/modules/access/grant.repository.ts'],
  ['api-shelf', 'src/modules/access/api/roles.api.ts', 'src/modules/access/web/roles.pages.ts'],
  ['jobs-shelf', 'src/modules/access/jobs/expire.job.ts', 'src/modules/access/data/grant.repository.ts'],
  ['domain-plain', 'src/modules/access/domain/reach.ts', 'src/platform/database/context.ts'],
  ['domain-no-packages', 'src/modules/access/domain/reach.ts', '@nestjs/common'],
  ['data-narrow', 'src/modules/access/data/grant.repository.ts', 'src/platform/http/page.ts'],
  ['only-web-shows', 'src/modules/access/service/access.service.ts', 'views/access/roles.tsx'],
  ['notifications-views', 'src/modules/notifications/service/letters.service.ts', 'views/programs/home.tsx'],
  ['typeorm-fenced', 'src/modules/access/service/access.service.ts', 'typeorm'],
  ['drivers-fenced', 'src/modules/access/service/access.service.ts', 'pg'],
  ['no-test-packages', 'src/platform/http/page.ts', 'vitest'],
  ...LISTENERS.map(
    (listener) => ['listeners', 'src/screens/home/home.module.ts', `src/modules/${listener}/index.ts`] as const,
  ),
  ...RANKS.flatMap((rank, index) => rank.map((module) => planOf(module, RANKS[index + 1]?.[0]))).filter(
    (plan) => plan !== null,
  ),
];

/** A module that takes from the next one above it; the highest has none. */
function planOf(module: string, above: string | undefined): readonly [string, string, string] | null {
  return above
    ? [`order-${module}`, `src/modules/${module}/${module}.module.ts`, `src/modules/${above}/index.ts`]
    : null;
}

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/platform/http/page.ts', 'src/kernel/id.ts'],
  ['src/platform/http/renderer.tsx', 'views/layouts/page.tsx'],
  ['src/platform/database/migrator.ts', 'src/migrations/index.ts'],
  ['src/migrations/1790000000001-Platform.ts', 'src/platform/database/sql-migration.ts'],
  ['src/modules/registrations/service/sign-up.service.ts', 'src/modules/programs/index.ts'],
  ['src/modules/registrations/service/sign-up.service.ts', 'src/modules/registrations/data/form.repository.ts'],
  ['src/modules/registrations/data/form.repository.ts', 'typeorm'],
  ['src/modules/registrations/web/sign-up.pages.ts', 'views/registrations/sign-up.tsx'],
  ['src/modules/registrations/web/sign-up.pages.ts', 'src/modules/registrations/service/sign-up.service.ts'],
  ['src/modules/notifications/service/letters.service.ts', 'views/mail/letter.tsx'],
  ['src/screens/home/web/home.pages.ts', 'views/screens/home.tsx'],
  ['src/app.module.ts', 'src/modules/notifications/index.ts'],
  ['views/programs/home.tsx', 'src/kernel/id.ts'],
  ['src/modules/access/domain/reach.spec.ts', 'vitest'],
];

describe('the arrows of the architecture', () => {
  it.each(FORBIDDEN)('%s catches %s -> %s', async (rule, from, to) => {
    const problems = await arrows.run(plant(tree(from, to)));
    expect(problems.map((problem) => /\((\S+):/u.exec(problem)?.[1])).toContain(rule);
  });

  it.each(ALLOWED)('lets %s -> %s', async (from, to) => {
    expect(await arrows.run(plant(tree(from, to)))).toEqual([]);
  });

  it('no-cycles catches two files that need each other', async () => {
    const root = plant({
      'src/kernel/hen.ts': `import { egg } from './egg.js';\nexport const hen = () => egg;\n`,
      'src/kernel/egg.ts': `import { hen } from './hen.js';\nexport const egg = () => hen;\n`,
    });
    expect((await arrows.run(root)).join()).toContain('no-cycles');
  });

  it('sees imports of types as well', async () => {
    const root = plant({
      'src/kernel/id.ts': `import type { leaf } from '../platform/http/page.js';\nexport type Id = typeof leaf;\n`,
      'src/platform/http/page.ts': LEAF,
    });
    expect((await arrows.run(root)).join()).toContain('kernel-alone');
  });

  it('plants a violation for every rule', () => {
    const proven = new Set([...FORBIDDEN.map(([rule]) => rule), 'no-cycles', 'order-reports']);
    expect(ARROWS.map(({ name }) => name).filter((name) => !proven.has(name ?? ''))).toEqual([]);
  });
});
