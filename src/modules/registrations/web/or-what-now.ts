import { seeOther, type SeeOther } from '../../../platform/http/index.js';
import { ContestFull } from '../service/contest-full.js';
import { NotOpenThere } from '../service/not-open-there.js';

/** Whose region does not take sign-ups is led to what they can do instead. */
export async function orWhatNow<Answer>(show: () => Promise<Answer>): Promise<Answer | SeeOther> {
  try {
    return await show();
  } catch (error) {
    if (error instanceof NotOpenThere || error instanceof ContestFull) return seeOther(error.path);
    throw error;
  }
}
