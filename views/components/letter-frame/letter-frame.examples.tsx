import type { ExampleSet } from '../example.js';
import { LetterText } from './letter-frame.js';

export const letterFrameExamples: ExampleSet = {
  component: 'letter-frame',
  examples: [{ name: 'plain text', render: () => <LetterText text={'You are signed up\n\nReference: IK7Q-2M4X'} /> }],
};
