import type { ComponentChildren, JSX } from 'preact';
import { PageHead } from '../components/page-head/page-head.js';
import { Steps } from '../components/steps/steps.js';
import { Tag } from '../components/tag/tag.js';
import type { MessageKey } from '../message-key.js';
import { useShell } from '../shell.js';
import { STATE_TONE, type ImportColumnView, type ImportStateName } from './import-words.js';

/** What every page of one import shows. */
export interface ImportFrameView {
  readonly title: MessageKey;
  /** What the rows go into, and the way back to it. */
  readonly target: { readonly name: string; readonly backTo: string };
  readonly columns: readonly ImportColumnView[];
}

/** One import, as its pages know it. */
export interface ImportView {
  readonly id: string;
  readonly state: ImportStateName;
  /** Null for a pasted table. */
  readonly fileName: string | null;
  readonly total: number | null;
  readonly done: number;
}

interface ImportFrameProps {
  readonly frame: ImportFrameView;
  readonly of?: ImportView;
  readonly step: number;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Where the rows go, how far it is, and the state. */
export function ImportFrame({ frame, of, step, lead, actions, children }: ImportFrameProps): JSX.Element {
  const { t } = useShell();
  const steps = (['file', 'columns', 'check', 'result'] as const).map((name) => t(`imports.steps.${name}`));
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: frame.target.name, href: frame.target.backTo }}
        title={t(frame.title)}
        tag={of ? <Tag tone={STATE_TONE[of.state]}>{t(`imports.state.${of.state}`)}</Tag> : null}
        lead={lead}
        actions={actions}
      />
      <Steps step={step} names={steps} />
      {children}
    </div>
  );
}

/** The name of the file, or that it was pasted. */
export function FileName({ name }: { name: string | null }): JSX.Element {
  const { t } = useShell();
  return name === null ? <span>{t('imports.new.pasted')}</span> : <bdi>{name}</bdi>;
}
