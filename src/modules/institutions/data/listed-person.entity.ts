import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** Somebody on a coordinator's list who may not have an account yet; who comes and fits is confirmed at once. */
@Entity('listed_people')
@Index('ux_listed_people_number', ['institutionId', 'numberKey'], { unique: true, where: '"number_key" IS NOT NULL' })
@Index('ux_listed_people_address', ['institutionId', 'addressKey'], {
  unique: true,
  where: '"address_key" IS NOT NULL',
})
@Index('ix_listed_people_awaited', ['addressKey'], { where: '"affiliation_id" IS NULL' })
@Check('ck_listed_people_role', `"role" IN ('student', 'teacher', 'researcher', 'developer', 'staff')`)
export class ListedPerson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_listed_people' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Institution', { name: 'fk_listed_people_institution' })
  institutionId!: Id;

  @Column('varchar', { length: 16 })
  role!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 200 })
  nameKey!: string;

  @Column('varchar', { length: 64, nullable: true })
  number!: string | null;

  @Column('varchar', { length: 64, nullable: true })
  numberKey!: string | null;

  @Column('varchar', { length: 320, nullable: true })
  addressKey!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  untilDay!: string | null;

  /** The person who came. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Affiliation', { name: 'fk_listed_people_affiliation' })
  affiliationId!: Id | null;

  @Column('bigint', { transformer: instantColumn })
  listedAt!: Instant;
}
