import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { PoolCounts } from './capacity-effect.js';

export interface SeatPool extends PoolCounts {
  readonly id: Id;
  readonly offeringId: Id;
  /** Only people of this region take seats in it; null: people of every region. */
  readonly regionId: Id | null;
  readonly name: LocalizedText;
  readonly unit: 'person' | 'team';
  /** Everybody takes a seat in it; otherwise it is one of those a person chooses between. */
  readonly everyone: boolean;
  readonly offersUntil: Instant | null;
  readonly position: number;
}
