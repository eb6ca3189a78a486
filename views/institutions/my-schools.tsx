import type { JSX } from 'preact';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';

export interface MySchool {
  readonly id: string;
  readonly name: LocalizedText;
  readonly place: string | null;
  readonly waiting: number;
}

/** The institutions a coordinator looks after, and how many people wait at each. */
export function MySchools({
  schools,
  registerHref,
}: {
  schools: readonly MySchool[];
  registerHref: string | null;
}): JSX.Element {
  const { t, locale } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead title={t('institutions.desk.title')} lead={t('institutions.desk.lead')} />
      <Card flush>
        {schools.length === 0 ? (
          <Empty picture="people" title={t('institutions.desk.no_schools')}>
            {registerHref ? <a href={registerHref}>{t('institutions.desk.to_register')}</a> : null}
          </Empty>
        ) : (
          <TaskList
            tasks={schools.map(({ id, name, place, waiting }) => ({
              key: id,
              title: (
                <a href={`/desk/institutions/${id}`}>
                  <bdi>{inLocale(name, locale)}</bdi>
                </a>
              ),
              detail: place,
              end:
                waiting > 0 ? <Tag tone="wait">{t('institutions.desk.waiting_short', { count: waiting })}</Tag> : null,
            }))}
          />
        )}
      </Card>
    </div>
  );
}
