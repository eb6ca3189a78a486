import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** A mail domain and the one institution whose mailboxes it has. */
@Entity('institution_domains')
@Index('ix_institution_domains_institution', ['institutionId'])
export class InstitutionDomain {
  @PrimaryColumn('varchar', { length: 253, primaryKeyConstraintName: 'pk_institution_domains' })
  domain!: string;

  @Column('uuid')
  @ForeignKey('Institution', { name: 'fk_institution_domains_institution' })
  institutionId!: Id;
}
