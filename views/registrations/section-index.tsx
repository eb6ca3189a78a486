import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import type { QuestionView } from './question-view.js';

/** Questions that stand together. Those before all sections have no title. */
export interface QuestionPart {
  readonly key: string | null;
  readonly title: string | null;
  readonly intro: string | null;
  readonly questions: readonly QuestionView[];
  /** How many of them are answered. */
  readonly answered: number;
}

/** A short form is seen at a glance and needs no index. */
const LEAST_PARTS = 3;

export function partId(part: Pick<QuestionPart, 'key'>): string {
  return `part-${part.key ?? 'first'}`;
}

/** The way through a long form: its parts, and how far each has come. */
export function SectionIndex({ parts }: { parts: readonly QuestionPart[] }): JSX.Element | null {
  const { t } = useShell();
  if (parts.length < LEAST_PARTS) return null;
  return (
    <nav class="section-index" aria-label={t('sections.index')}>
      <ol class="plain">
        {parts.map((part) => (
          <li key={partId(part)} class={part.answered === part.questions.length ? 'section-done' : undefined}>
            <a href={`#${partId(part)}`} dir="auto">
              {part.title ?? t('sections.first')}
            </a>{' '}
            <span class="small num">
              {t('sections.progress', { answered: part.answered, total: part.questions.length })}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
