import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon.js';

interface PageHeadProps {
  readonly title: ComponentChildren;
  /** Where this page belongs: the way up. */
  readonly above?: { readonly label: string; readonly href: string } | null;
  /** Small words over the title that lead nowhere. */
  readonly eyebrow?: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** The state, beside the title. */
  readonly tag?: ComponentChildren;
  /** What can be done: one primary button, quiet ones beside it. */
  readonly actions?: ComponentChildren;
}

/** Where am I, what is the state, what can I do. */
export function PageHead({ title, above, eyebrow, lead, tag, actions }: PageHeadProps): JSX.Element {
  return (
    <header class="page-head">
      {above ? (
        <a class="page-above" href={above.href}>
          <Icon name="back" />
          <bdi>{above.label}</bdi>
        </a>
      ) : null}
      <div class="row row-between">
        <div class="grow">
          {eyebrow ? <p class="small">{eyebrow}</p> : null}
          <div class="row">
            <h1>{title}</h1>
            {tag}
          </div>
        </div>
        {actions ? <div class="row no-print">{actions}</div> : null}
      </div>
      {lead ? <p class="lead">{lead}</p> : null}
    </header>
  );
}
