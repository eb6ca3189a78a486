export { RegistrationsModule } from './registrations.module.js';
export type { CapacityEffect, PoolCounts } from './domain/capacity-effect.js';
export { PARTICIPANT_ROLES } from './domain/participant-role.js';
export type { Form, FormSection, Question, QuestionDraft, QuestionKind } from './domain/question.js';
export { isLive, type RegistrationState } from './domain/registration-state.js';
export { type Condition, conditionState, type ConditionState } from './domain/condition.js';
export { Conditions, type ConditionWish } from './service/conditions.service.js';
export { handInEntry } from './service/hand-in-entry.js';
export { OpeningDesk } from './service/opening-desk.service.js';
export { RegionalPeople } from './service/regional-people.service.js';
export { Departure } from './service/departure.service.js';
export {
  type LetterFacts,
  type OwnListed,
  type OwnRegistration,
  RegistrationReader,
} from './service/registration-reader.service.js';
export { type NominationEffect } from './domain/nomination.js';
export {
  type NominationOutcome,
  type NominationRequest,
  Nominations,
  type OwnNomination,
} from './service/nominations.service.js';
export { type NewPool, SeatDesk } from './service/seat-desk.service.js';
export { SignUpDrafts } from './service/sign-up-draft.service.js';
export { SignUp } from './service/sign-up.service.js';
export { LAPSE_OFFER, Waitlist } from './service/waitlist.service.js';
export { registrationLine } from './web/own-words.js';
