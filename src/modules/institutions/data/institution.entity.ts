import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';

/** A school, a company, or a part of one: institutions stand in a tree. */
@Entity('institutions')
@Index('ix_institutions_sort', ['sortKey', 'id'])
@Index('ix_institutions_state', ['state', 'sortKey', 'id'])
@Index('ix_institutions_parent', ['parentId'])
@Index('ix_institutions_merged_into', ['mergedIntoId'])
@Check('ck_institutions_state', `"state" IN ('proposed', 'approved', 'merged', 'declined')`)
@Check('ck_institutions_kind', `"kind" IN ('university', 'college', 'school', 'company', 'research', 'other')`)
@Check('ck_institutions_merged', `("state" = 'merged') = ("merged_into_id" IS NOT NULL)`)
export class Institution {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_institutions' })
  id!: Id;

  @Column('uuid', { nullable: true })
  @ForeignKey('Institution', { name: 'fk_institutions_parent' })
  parentId!: Id | null;

  @Column('varchar', { length: 16 })
  kind!: string;

  @Column('text', { transformer: jsonColumn })
  name!: LocalizedText;

  /** Other names it is known by, as people write them. */
  @Column('text', { transformer: jsonColumn })
  aliases!: readonly string[];

  @Column('varchar', { length: 2, nullable: true })
  country!: string | null;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 16 })
  state!: string;

  /** The one it lives on in. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Institution', { name: 'fk_institutions_merged_into' })
  mergedIntoId!: Id | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_institutions_proposed_by' })
  proposedBy!: Id | null;

  @Column('text', { nullable: true })
  proposalNote!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_institutions_decided_by' })
  decidedBy!: Id | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  /** Who claimed it first: one conditional update decides between two. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_institutions_coordinator' })
  coordinatorId!: Id | null;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 200 })
  sortKey!: string;

  @Column('text')
  searchKey!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
