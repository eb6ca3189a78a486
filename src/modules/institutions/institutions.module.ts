import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Affiliation } from './data/affiliation.entity.js';
import { Institution } from './data/institution.entity.js';

/** The tables of institutions and of who belongs to them; sign-up pins an institution per participant. */
@Module({ imports: [DatabaseModule.entities([Institution, Affiliation])] })
export class InstitutionsModule {}
