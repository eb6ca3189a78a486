import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { ProgramsModule } from '../programs/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { CalendarFeed } from './data/calendar-feed.entity.js';
import { CalendarFeedRepository } from './data/calendar-feed.repository.js';
import { CalendarFeeds } from './service/calendar-feeds.service.js';
import { CalendarEntries } from './service/calendar.service.js';
import { CalendarPages } from './web/calendar.pages.js';
import { OwnFeedPages } from './web/own-feed.pages.js';

/** What happens when: a month of everything public, and feeds that calendars subscribe to. */
@Module({
  imports: [DatabaseModule.entities([CalendarFeed]), ProgramsModule, RegistrationsModule],
  controllers: [CalendarPages, OwnFeedPages],
  providers: [CalendarFeedRepository, CalendarFeeds, CalendarEntries],
})
export class CalendarModule {}
