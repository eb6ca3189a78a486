import type { Sample } from './sample.js';
import { publicSamples } from './samples/public.samples.js';

export const SAMPLES: readonly Sample[] = [...publicSamples];
