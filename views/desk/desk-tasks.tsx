import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';

/** Something to decide, already in words. */
export interface TaskView {
  readonly key: string;
  readonly text: string;
  readonly detail: string | null;
  readonly href: string;
  readonly button: string;
}

const SHOWN = 8;

/** "Needs you today", the most urgent first, or that nothing does. */
export function Tasks({ tasks }: { tasks: readonly TaskView[] }): JSX.Element {
  const { t } = useShell();
  const rest = tasks.slice(SHOWN);
  return (
    <Card title={t('desk.needs')} flush={tasks.length > 0}>
      {tasks.length > 0 ? <Lines tasks={tasks.slice(0, SHOWN)} /> : <p class="quiet">{t('desk.needs_none')}</p>}
      {rest.length > 0 ? (
        <details class="more-tasks">
          <summary>{t('today.more', { count: rest.length })}</summary>
          <Lines tasks={rest} />
        </details>
      ) : null}
    </Card>
  );
}

function Lines({ tasks }: { tasks: readonly TaskView[] }): JSX.Element {
  return (
    <TaskList
      tasks={tasks.map(({ key, text, detail, href, button }) => ({
        key,
        title: <span dir="auto">{text}</span>,
        detail: detail ? <span dir="auto">{detail}</span> : null,
        end: (
          <ButtonLink href={href} label={`${button}: ${text}`}>
            {button}
          </ButtonLink>
        ),
      }))}
    />
  );
}
