import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { jsonColumn } from '../../../platform/database/column-transformers.js';

/** Offerings shown as one, of which a person may hold so many. */
@Entity('contests')
@Index('ix_contests_edition', ['editionId', 'position'])
@Check('ck_contests_most', `"most_per_person" IS NULL OR "most_per_person" > 0`)
export class Contest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contests' })
  id!: Id;

  @Column('uuid', { name: 'edition_id' })
  @ForeignKey('Edition', { name: 'fk_contests_edition' })
  editionId!: Id;

  @Column('text', { transformer: jsonColumn })
  name!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  summary!: LocalizedText;

  @Column('int', { name: 'most_per_person', nullable: true })
  mostPerPerson!: number | null;

  @Column('int')
  position!: number;

  @Column('int')
  version!: number;
}
