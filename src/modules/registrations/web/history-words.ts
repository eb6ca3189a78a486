import type { ChangeView } from '../../../../views/components/changes/changes.js';
import type { HistoryEntry } from '../../../../views/components/history/history.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { recordedChanges } from '../domain/answer-change.js';
import type { Question } from '../domain/question.js';
import { isRegistrationState } from '../domain/registration-state.js';
import { answerDirection, shownAnswer } from './shown-answer.js';

/** Who reads a history, and what they may know of who did what. */
export interface HistoryReader {
  readonly say: Translate;
  readonly locale: Locale;
  /** Of the form the answers belong to. */
  readonly questions: readonly Question[];
  /** The person whose registration it is, when they read it themselves. */
  readonly own: Id | null;
  /** Names the office sees; the person is told "the office" instead. */
  readonly names: ReadonlyMap<Id, string>;
}

/** Where the way matters as much as the end, the words are of their own. */
const WAYS: Readonly<Record<string, string>> = {
  'draft>lapsed': 'unanswered',
  'offered>declined': 'turned_down',
  'under_review>lapsed': 'lost',
  'waiting>lapsed': 'lost',
  'confirmed>lapsed': 'lost',
  'offered>confirmed': 'accepted',
};

const OTHERS: Readonly<Record<string, string>> = {
  RegistrationAnswersChanged: 'answers',
  ConditionAsked: 'asked',
  ConditionMet: 'met',
  ConditionDropped: 'dropped',
  ConditionLapsed: 'missed',
  ResumeLinkSent: 'resume_link',
  RegistrationNominated: 'nominated',
  NominationReminded: 'reminded',
};

/** A registration's changes in words, newest first. */
export function historyOf(events: readonly RecordedEvent[], reader: HistoryReader): HistoryEntry[] {
  const nominated = events.some(({ kind }) => kind === 'RegistrationNominated');
  return events.toReversed().flatMap((event) => {
    // That a teacher asked says it all: the draft was not begun by the person.
    if (nominated && event.kind === 'RegistrationStarted' && event.actor.accountId !== event.accountId) return [];
    const refused = nominated && event.kind === 'RegistrationDraftDiscarded';
    const what = refused ? reader.say(`timeline.${voiceOf(reader)}.refused`) : whatOf(event, reader);
    if (what === null) return [];
    const { id, at, reason } = event;
    const changes = changesOf(event, reader);
    return [{ key: id, at, what, who: whoOf(event, reader), reason: reason ?? noteOf(event), changes }];
  });
}

function voiceOf({ own }: HistoryReader): 'desk' | 'own' {
  return own === null ? 'desk' : 'own';
}

function whatOf({ kind, from, to, detail }: RecordedEvent, reader: HistoryReader): string | null {
  const { say } = reader;
  const voice = voiceOf(reader);
  if (isRegistrationState(to)) return say(`timeline.${voice}.${WAYS[`${from}>${to}`] ?? to}`);
  const stem = OTHERS[kind];
  if (!stem) return null;
  const asked = typeof detail?.['kind'] === 'string' ? detail['kind'] : 'other';
  return say(`timeline.${voice}.${stem}`, { kind: asked });
}

function whoOf({ actor, kind }: RecordedEvent, { say, own, names }: HistoryReader): string | null {
  // Asked in the teacher's name, even where a job went on with a long list.
  if (own !== null && kind === 'RegistrationNominated') return say('timeline.by_teacher');
  if (actor.accountId === null) return say('timeline.by_portal');
  if (actor.accountId === own) return say('timeline.by_you');
  if (own !== null && kind === 'NominationReminded') return say('timeline.by_teacher');
  return own === null ? (names.get(actor.accountId) ?? null) : say('timeline.by_office');
}

function noteOf({ detail }: RecordedEvent): string | null {
  return typeof detail?.['note'] === 'string' ? detail['note'] : null;
}

/** What was answered before and after. Others than the person learn of a sensitive answer only that it changed. */
function changesOf(event: RecordedEvent, { questions, say, locale, own }: HistoryReader): ChangeView[] {
  if (event.kind !== 'RegistrationAnswersChanged') return [];
  return recordedChanges(event.detail).flatMap(({ question: id, from, to }) => {
    const question = questions.find((each) => each.id === id);
    if (!question) return [];
    const hidden = question.sensitive && own === null;
    const shown = (value: typeof from) =>
      value === null ? null : hidden ? say('timeline.hidden') : shownAnswer(question, value, locale, say);
    return [
      {
        key: id,
        label: inLocale(question.label, locale),
        dir: answerDirection(question),
        before: shown(from),
        after: shown(to),
      },
    ];
  });
}
