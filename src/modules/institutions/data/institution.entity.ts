import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';

/** A school, a company, or a part of one: institutions stand in a tree. */
@Entity('institutions')
@Index('ix_institutions_sort', ['sortKey', 'id'])
@Check('ck_institutions_state', `"state" IN ('proposed', 'approved', 'merged')`)
export class Institution {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_institutions' })
  id!: Id;

  @Column('uuid', { nullable: true })
  @ForeignKey('Institution', { name: 'fk_institutions_parent' })
  parentId!: Id | null;

  @Column('text', { transformer: jsonColumn })
  name!: LocalizedText;

  /** Other names it is known by, as people write them. */
  @Column('text', { transformer: jsonColumn })
  aliases!: readonly string[];

  /** Domains whose mailboxes only its people have, like `pku.edu.cn`. */
  @Column('text', { transformer: jsonColumn })
  mailDomains!: readonly string[];

  @Column('varchar', { length: 16 })
  state!: 'proposed' | 'approved' | 'merged';

  @Column('varchar', { length: 200 })
  sortKey!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
