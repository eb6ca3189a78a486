import type { Sample } from './sample.js';
import { accountSamples } from './samples/account.samples.js';
import { changesSamples } from './samples/changes.samples.js';
import { deskListSamples } from './samples/desk-list.samples.js';
import { deskSamples } from './samples/desk.samples.js';
import { programSamples } from './samples/programs.samples.js';
import { publicSamples } from './samples/public.samples.js';
import { signUpSamples } from './samples/sign-up.samples.js';

/** Every page of the portal with believable content. */
export const SAMPLES: readonly Sample[] = [
  ...publicSamples,
  ...programSamples,
  ...signUpSamples,
  ...changesSamples,
  ...accountSamples,
  ...deskListSamples,
  ...deskSamples,
];
