import type { ProgramPlan } from '../plan.js';
import { ACADEMY } from './academy.js';
import { ASCEND_AI } from './ascend-ai.js';
import { BASE } from './base.js';
import { COMPETITION } from './competition.js';
import { DEVFEST } from './devfest.js';

/** The five programs, in the order the home page shows them. */
export const PROGRAMS: readonly ProgramPlan[] = [ACADEMY, COMPETITION, DEVFEST, ASCEND_AI, BASE];
