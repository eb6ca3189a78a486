import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** How many of a contest's offerings a person takes part in. */
@Entity('contest_places')
@Check('ck_contest_places_taken', `"taken" >= 0`)
export class ContestPlace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contest_places' })
  @ForeignKey('Contest', { name: 'fk_contest_places_contest' })
  contestId!: Id;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contest_places' })
  @ForeignKey('Account', { name: 'fk_contest_places_account' })
  accountId!: Id;

  @Column('int')
  taken!: number;
}
