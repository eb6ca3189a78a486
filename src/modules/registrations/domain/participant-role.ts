/** What a person is called in an offering, by the offering's kind. */
export const PARTICIPANT_ROLES = {
  course: 'learner',
  track: 'contestant',
  challenge: 'contestant',
  event: 'attendee',
  partnership: 'contact',
  call: 'contact',
} as const;
