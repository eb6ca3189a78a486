export { ProgramsModule } from './programs.module.js';
export type { Availability, OfferingCard, SeatSummary } from './domain/offering-card.js';
export { availabilityOf } from './domain/offering-card.js';
export type { Applicant, Hue, OfferingKind, Visibility } from './domain/offering-kind.js';
export { OFFERING_KINDS } from './domain/offering-kind.js';
export type { OfferingState } from './domain/offering-state.js';
export type { OfferingView } from './domain/offering-view.js';
export { openingIn, type Opening, type RegionalOpening, type RegionalTerms } from './domain/opening.js';
export type { PublishFault } from './domain/publish-rules.js';
export {
  SIGN_UP_GRACE,
  takesSignUps,
  windowState,
  type SignUpWindow,
  type WindowState,
} from './domain/sign-up-window.js';
export type { Edition, Program } from './domain/program.js';
export { Catalogue, type Current } from './service/catalogue.service.js';
export type { OfferingDraft } from './service/offering-draft.js';
export { OfferingEditing } from './service/offering-editing.service.js';
export { Offerings, resourceOf } from './service/offerings.service.js';
export {
  OfferingReaders,
  PoolSummaries,
  PublishChecks,
  SeatSummaries,
  type OfferingReader,
  type OwnSignUp,
  type PoolSummary,
  type PoolSummaryReader,
  type PublishCheck,
  type SeatSummaryReader,
} from './service/ports.js';
export { Publication } from './service/publication.service.js';
export { cardViews } from './web/card-view.js';
export { DeskFrames } from './web/desk-frame.js';
