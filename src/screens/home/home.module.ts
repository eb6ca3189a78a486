import { Module } from '@nestjs/common';
import { AccountsModule } from '../../modules/accounts/index.js';
import { ProgramsModule } from '../../modules/programs/index.js';
import { RegistrationsModule } from '../../modules/registrations/index.js';
import { HomePages } from './home.pages.js';

/** A person's home: what to do, and what they are in. */
@Module({ imports: [AccountsModule, ProgramsModule, RegistrationsModule], controllers: [HomePages] })
export class HomeModule {}
