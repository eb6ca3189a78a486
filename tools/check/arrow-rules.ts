import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { LISTENERS, modulesBelow, RANKS } from './module-order.js';

const SPEC = '\\.spec\\.tsx?$';

/** What belongs to a shelf of a module: the folder, or in a flat room the kind in the name. */
const SHELVES = {
  domain: '(?:domain/)',
  data: '(?:data/|[^/]+\\.(?:entity|repository)\\.ts$)',
  service: '(?:service/|[^/]+\\.service\\.ts$)',
  web: '(?:web/|[^/]+\\.(?:pages|form)\\.tsx?$)',
  api: '(?:api/|[^/]+\\.(?:api|dto)\\.ts$)',
  jobs: '(?:jobs/|[^/]+\\.job\\.ts$)',
} as const;
type Shelf = keyof typeof SHELVES;

function inShelf(shelf: Shelf): string {
  return `^src/modules/([^/]+)/${SHELVES[shelf]}`;
}

function ownShelf(shelf: Shelf): string {
  return `^src/modules/$1/${SHELVES[shelf]}`;
}

function forbid(
  name: string,
  comment: string,
  from: string,
  to: IRegularForbiddenRuleType['to'],
  except?: string,
): IRegularForbiddenRuleType {
  const pathNot = except === undefined ? [SPEC] : [SPEC, except];
  return { name, comment, severity: 'error', from: { path: from, pathNot }, to };
}

/** A shelf of a module may not use these shelves of the same module. */
function shelf(name: Shelf, never: readonly Shelf[]): IRegularForbiddenRuleType {
  return forbid(`${name}-shelf`, `${name} never uses ${never.join(', ')}`, inShelf(name), {
    path: never.map(ownShelf),
  });
}

/** The layers: who may know of whom. `src` and `views` only; packages have rules of their own below. */
const LAYERS: readonly IRegularForbiddenRuleType[] = [
  forbid('kernel-alone', 'kernel imports nothing', '^src/kernel/', { path: '^(src|views)/', pathNot: '^src/kernel/' }),
  forbid(
    'platform-low',
    'platform knows the kernel only',
    '^src/platform/',
    {
      path: '^(src|views)/',
      pathNot: ['^src/(kernel|platform)/', '^views/'],
    },
    '^src/platform/database/',
  ),
  forbid('database-low', 'platform/database knows the kernel, platform and the migrations', '^src/platform/database/', {
    path: '^(src|views)/',
    pathNot: ['^src/(kernel|platform)/', '^src/migrations/index\\.ts$'],
  }),
  forbid(
    'platform-views',
    'only http, mail and i18n of platform know views, and each its own; all may know the keys of messages',
    '^src/platform/',
    {
      path: '^views/',
      pathNot: '^views/message-key\\.ts$',
    },
    '^src/platform/(http|mail|i18n)/',
  ),
  forbid('http-views', 'platform/http knows layouts, error pages and the shell', '^src/platform/http/', {
    path: '^views/',
    pathNot: ['^views/(layouts|errors)/', '^views/(shell|message-key)\\.tsx?$'],
  }),
  forbid('mail-views', 'platform/mail knows the views of mail', '^src/platform/mail/', {
    path: '^views/',
    pathNot: ['^views/mail/', '^views/(shell|message-key)\\.tsx?$'],
  }),
  forbid('i18n-views', 'platform/i18n implements the types of the shell', '^src/platform/i18n/', {
    path: '^views/',
    pathNot: '^views/(shell|message-key)\\.tsx?$',
  }),
  forbid('migrations-low', 'migrations know platform/database only', '^src/migrations/', {
    path: '^(src|views)/',
    pathNot: ['^src/migrations/', '^src/platform/database/'],
  }),
  forbid('views-plain', 'views know views and the kernel', '^views/', { path: '^src/', pathNot: '^src/kernel/' }),
  forbid('modules-low', 'modules know kernel, platform and modules', '^src/modules/', {
    path: '^src/',
    pathNot: '^src/(kernel|platform|modules)/',
  }),
  forbid('screens-front-doors', 'screens and the command line use front doors', '^src/(screens|cli)/', {
    path: '^src/modules/',
    pathNot: '^src/modules/[^/]+/index\\.ts$',
  }),
  forbid('cli-no-views', 'the command line shows no pages', '^src/(cli|cli\\.ts)', { path: '^(views|src/screens)/' }),
  forbid(
    'nobody-above',
    'only the entry points know app.module and each other',
    '^(src/(kernel|platform|migrations|modules|screens|cli)|views)/',
    {
      path: '^src/[^/]+\\.ts$',
    },
  ),
  forbid(
    'entry-thin',
    'entry points know app.module, platform, kernel and cli',
    '^src/(main|worker|cli|portal|navigation)\\.ts$',
    {
      path: '^(src/(modules|screens)|views)/',
    },
  ),
  forbid('product-alone', 'the product knows neither its tests nor its tools', '^(src|views)/', {
    path: '^(test|tools)/',
  }),
];

const ORDER: readonly IRegularForbiddenRuleType[] = [
  ...RANKS.flatMap((rank, index) =>
    rank.map((module) =>
      forbid(
        `order-${module}`,
        `${module} may use ${modulesBelow(index).join(', ') || 'no module'}`,
        `^src/modules/${module}/`,
        {
          path: '^src/modules/',
          pathNot: `^src/modules/(${[module, ...modulesBelow(index)].join('|')})/`,
        },
      ),
    ),
  ),
  forbid('front-doors', 'a module is entered by its index.ts', '^src/modules/([^/]+)/', {
    path: '^src/modules/',
    pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'],
  }),
  forbid(
    'listeners',
    'nobody imports who listens to events',
    '^src/(?!app\\.module)',
    {
      path: `^src/modules/(${LISTENERS.join('|')})/`,
    },
    `^src/modules/(${LISTENERS.join('|')})/`,
  ),
];

const SHELF_RULES: readonly IRegularForbiddenRuleType[] = [
  shelf('domain', ['data', 'service', 'web', 'api', 'jobs']),
  shelf('data', ['service', 'web', 'api', 'jobs']),
  shelf('service', ['web', 'api', 'jobs']),
  shelf('web', ['data', 'api', 'jobs']),
  shelf('api', ['data', 'web', 'jobs']),
  shelf('jobs', ['data', 'web', 'api']),
  forbid('domain-plain', 'domain knows the kernel and itself', inShelf('domain'), { path: '^(src/platform|views)/' }),
  forbid('data-narrow', 'data knows domain and platform/database', inShelf('data'), {
    path: '^(src/platform|views)/',
    pathNot: '^src/platform/database/',
  }),
  forbid(
    'only-web-shows',
    'only web knows views (notifications also those of mail)',
    '^src/modules/',
    {
      path: '^views/',
      pathNot: '^views/message-key\\.ts$',
    },
    `(${inShelf('web')}|^src/modules/notifications/)`,
  ),
  forbid(
    'notifications-views',
    'notifications knows the views of mail',
    '^src/modules/notifications/',
    {
      path: '^views/',
      pathNot: '^views/(mail/|message-key\\.ts$)',
    },
    inShelf('web'),
  ),
];

const PACKAGES: readonly IRegularForbiddenRuleType[] = [
  forbid('kernel-no-packages', 'the kernel needs no package', '^src/kernel/', { dependencyTypes: ['npm', 'npm-dev'] }),
  forbid('domain-no-packages', 'domain code needs arithmetic only', inShelf('domain'), {
    path: 'node_modules/',
    pathNot: 'node_modules/(luxon|decimal\\.js|@types/luxon)/',
  }),
  forbid('views-no-packages', 'views are Preact', '^views/', {
    path: 'node_modules/',
    pathNot: 'node_modules/preact/',
  }),
  forbid(
    'typeorm-fenced',
    'TypeORM stays in platform/database and data shelves',
    '^src/',
    {
      path: 'node_modules/(@nestjs/)?typeorm/',
    },
    `(^src/platform/database/|${inShelf('data')})`,
  ),
  forbid(
    'drivers-fenced',
    'database drivers stay in platform',
    '^src/',
    {
      path: 'node_modules/(@types/)?(pg|better-sqlite3)/',
    },
    '^src/(platform|cli)/',
  ),
  forbid('no-test-packages', 'the product runs without development packages', '^(src|views)/', {
    dependencyTypes: ['npm-dev'],
    pathNot: 'node_modules/@types/',
  }),
];

export const ARROWS: readonly IRegularForbiddenRuleType[] = [
  ...LAYERS,
  ...ORDER,
  ...SHELF_RULES,
  ...PACKAGES,
  {
    name: 'no-cycles',
    comment: 'no file needs itself',
    severity: 'error',
    from: { path: '^(src|views)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];
