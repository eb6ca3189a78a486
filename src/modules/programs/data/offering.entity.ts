import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';
import type { Applicant, OfferingKind, Visibility } from '../domain/offering-kind.js';
import type { OfferingState } from '../domain/offering-state.js';

/** What one signs up for. Lists (`languages`, `reviewLevels`) are comma-separated. */
@Entity('offerings')
@Index('ux_offerings_slug', ['slug'], { unique: true })
@Index('ix_offerings_catalogue', ['state', 'visibility', 'closesAt'])
@Index('ix_offerings_edition', ['editionId'])
@Index('ix_offerings_contest', ['contestId'])
@Check('ck_offerings_kind', `"kind" IN ('course', 'track', 'challenge', 'event', 'partnership', 'call')`)
@Check('ck_offerings_state', `"state" IN ('draft', 'published', 'closed', 'archived')`)
@Check('ck_offerings_visibility', `"visibility" IN ('public', 'link', 'institution')`)
@Check('ck_offerings_institution', `("visibility" = 'institution') = ("institution_id" IS NOT NULL)`)
@Check('ck_offerings_applicant', `"applicant" IN ('person', 'team', 'group', 'institution')`)
@Check('ck_offerings_offer_hours', `"offer_hours" BETWEEN 1 AND 720`)
export class Offering {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_offerings' })
  id!: Id;

  @Column('uuid', { name: 'program_id' })
  @ForeignKey('Program', { name: 'fk_offerings_program' })
  programId!: Id;

  @Column('uuid', { name: 'edition_id' })
  @ForeignKey('Edition', { name: 'fk_offerings_edition' })
  editionId!: Id;

  @Column('uuid', { name: 'contest_id', nullable: true })
  @ForeignKey('Contest', { name: 'fk_offerings_contest' })
  contestId!: Id | null;

  /** Whose people alone may find it; none unless the visibility is `institution`. */
  @Column('uuid', { name: 'institution_id', nullable: true })
  @ForeignKey('Institution', { name: 'fk_offerings_institution' })
  institutionId!: Id | null;

  @Column('varchar', { length: 80 })
  slug!: string;

  @Column('varchar', { length: 16 })
  kind!: OfferingKind;

  @Column('varchar', { length: 16 })
  state!: OfferingState;

  @Column('varchar', { length: 16 })
  visibility!: Visibility;

  @Column('varchar', { length: 16 })
  applicant!: Applicant;

  @Column('text', { transformer: jsonColumn })
  title!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  summary!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  body!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  audience!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  preparation!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  steps!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  place!: LocalizedText;

  @Column('varchar', { name: 'online_url', length: 500, nullable: true })
  onlineUrl!: string | null;

  @Column('varchar', { length: 100 })
  languages!: string;

  @Column('varchar', { length: 320, nullable: true })
  contact!: string | null;

  @Column('varchar', { length: 64 })
  zone!: string;

  @Column('bigint', { name: 'opens_at', nullable: true, transformer: instantColumn })
  opensAt!: Instant | null;

  @Column('bigint', { name: 'closes_at', nullable: true, transformer: instantColumn })
  closesAt!: Instant | null;

  @Column('bigint', { name: 'starts_at', nullable: true, transformer: instantColumn })
  startsAt!: Instant | null;

  @Column('bigint', { name: 'ends_at', nullable: true, transformer: instantColumn })
  endsAt!: Instant | null;

  @Column('varchar', { name: 'review_levels', length: 100 })
  reviewLevels!: string;

  @Column('int', { name: 'offer_hours' })
  offerHours!: number;

  /** Whom it is for, comma-separated; empty: everybody. */
  @Column('varchar', { name: 'audience_roles', length: 60 })
  audienceRoles!: string;

  /** Teachers may sign their classes up; each student confirms for herself. */
  @Column('boolean', { name: 'class_sign_up' })
  classSignUp!: boolean;

  @Column('boolean')
  example!: boolean;

  @Column('int')
  version!: number;

  @Column('varchar', { name: 'sort_key', length: 200 })
  sortKey!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { name: 'published_at', nullable: true, transformer: instantColumn })
  publishedAt!: Instant | null;
}
