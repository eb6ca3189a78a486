import type { Instant } from '../../src/kernel/clock.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import type { ListAsked, ListTurn } from './list-address.js';
import type { DeskFrame } from './offering-frame.js';

/** What can be done to registrations. */
export type BulkAction = 'approval' | 'refusal' | 'cancellation';

export interface ListRowView {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly state: RegistrationState;
  readonly place: number | null;
  /** "until 14:20", "lab 1 is full", the reason: already in words. */
  readonly note: string | null;
  readonly submittedAt: Instant | null;
  readonly stateSince: Instant;
  /** Words by column, for those that are only words. */
  readonly cells: Readonly<Record<string, string>>;
  readonly actions: readonly BulkAction[];
}

export interface ColumnChoice {
  readonly key: string;
  readonly label: string;
}

/** A question whose answers are few enough to choose one of. */
export interface AnswerChoice {
  readonly question: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SavedFilterView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** A filter in use, and the list without it. */
export interface UsedFilter {
  readonly key: string;
  readonly label: string;
  readonly change: Partial<ListAsked>;
}

export interface ListView {
  readonly frame: DeskFrame;
  readonly asked: ListAsked;
  readonly rows: readonly ListRowView[];
  readonly total: number;
  /** There are more than `total`; nobody counted them. */
  readonly more: boolean;
  readonly first: number;
  readonly previous: ListTurn | null;
  readonly next: ListTurn | null;
  /** By state; null where they cannot be counted at once. */
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>> | null;
  /** IANA zone of the offering: times in the list are its own. */
  readonly zone: string;
  /** Shown now, in their order. */
  readonly columns: readonly ColumnChoice[];
  readonly facts: readonly ColumnChoice[];
  readonly answers: readonly ColumnChoice[];
  readonly regions: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly questions: readonly AnswerChoice[];
  readonly used: readonly UsedFilter[];
  readonly saved: readonly SavedFilterView[];
  /** Whether this reader may decide on some of them. */
  readonly mayDecide: boolean;
}
