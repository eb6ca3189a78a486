export { ProgramsModule } from './programs.module.js';
export type { Drawing, Hue } from './domain/hue.js';
export type { Applicant, OfferingKind, Visibility } from './domain/offering-kind.js';
export type { OfferingView } from './domain/offering-view.js';
export type { OfferingCard, SeatSummary } from './domain/offering-card.js';
export { takesSignUps, windowState } from './domain/sign-up-window.js';
export { Catalogue } from './service/catalogue.service.js';
export { ContestChoices, ContestCounts, type ContestChoice, type ContestCount } from './service/contest-ports.js';
export { type OfferingDate, OfferingDates } from './service/offering-dates.service.js';
export { type ListedRegion } from './domain/catalogue-regions.js';
export { Offerings, resourceOf } from './service/offerings.service.js';
export {
  type DeskFigure,
  DeskFigures,
  OfferingReaders,
  PoolSummaries,
  PublishChecks,
  RegionUses,
  SeatSummaries,
} from './service/ports.js';
export { Publication } from './service/publication.service.js';
export { cardViews } from './web/card-view.js';
export { languageNames } from './web/offering-page.js';
export { regionStanding } from './web/region-lines.js';
export { zoneOptions } from './web/region-tree-view.js';
export { DeskFrames } from './web/desk-frame.js';
export { type Opening, openingIn, type RegionalTerms } from './domain/opening.js';
export { affectedRegions, isChoosable, type RegionInOffering } from './domain/region-in-offering.js';
export { lineage, within, type Region, type RegionInTree } from './domain/region.js';
export { OpeningNotices } from './service/opening-notices.service.js';
export { ReaderRegion } from './service/reader-region.service.js';
export { RegionalOpenings } from './service/regional-openings.service.js';
export { inRegion, Regions, type Standing } from './service/regions.service.js';
export { type DeskOffering, type DeskTask, DeskTasks } from './service/desk-tasks.js';
export { DeskTaskWords } from './web/desk-task-words.js';
