import type { ComponentChildren, JSX } from 'preact';

export interface Task {
  readonly key: string;
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** One thing to do, or one state. */
  readonly end?: ComponentChildren;
}

/** Things to do, or things one has: a title, a line beneath it, and one thing at the end. */
export function TaskList({ tasks }: { tasks: readonly Task[] }): JSX.Element {
  return (
    <ul class="tasks">
      {tasks.map(({ key, title, detail, end }) => (
        <li class="task" key={key}>
          <div class="grow">
            <p class="task-title">{title}</p>
            {detail ? <p class="small">{detail}</p> : null}
          </div>
          {end ? <div class="task-end">{end}</div> : null}
        </li>
      ))}
    </ul>
  );
}
