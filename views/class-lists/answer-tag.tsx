import type { JSX } from 'preact';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

/** How one student stands in a sign-up of her class. */
export type Answer =
  | 'chosen'
  | 'no_account'
  | 'already'
  | 'limit'
  | 'refused'
  | 'closed'
  | 'asked'
  | 'in'
  | 'waiting'
  | 'review'
  | 'said_no'
  | 'no_answer'
  | 'left';

export const ANSWER_TONE: Readonly<Record<Answer, Tone>> = {
  chosen: 'info',
  no_account: 'info',
  already: 'ok',
  limit: 'off',
  refused: 'off',
  closed: 'off',
  asked: 'wait',
  in: 'ok',
  waiting: 'wait',
  review: 'wait',
  said_no: 'off',
  no_answer: 'off',
  left: 'off',
};

export function AnswerTag({ answer, planned }: { answer: Answer; planned: boolean }): JSX.Element {
  const { t } = useShell();
  const word = planned && answer === 'asked' ? t('class-lists.answer.will_ask') : t(`class-lists.answer.${answer}`);
  return <Tag tone={planned && answer === 'asked' ? 'ok' : ANSWER_TONE[answer]}>{word}</Tag>;
}
