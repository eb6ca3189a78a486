import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../column-transformers.js';

/** One link of the chain over all events: ids and digests only, so an erased person does not break it. */
@Entity('audit_chain')
@Index('ux_audit_chain_event', ['eventId'], { unique: true })
export class AuditLink {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_chain', transformer: instantColumn })
  position!: number;

  @Column('uuid')
  eventId!: Id;

  @Column('varchar', { length: 64 })
  eventDigest!: string;

  @Column('varchar', { length: 64 })
  previousHash!: string;

  @Column('varchar', { length: 64 })
  hash!: string;
}
