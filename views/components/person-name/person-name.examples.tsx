import type { ExampleSet } from '../example.js';
import { PersonName } from './person-name.js';

export const personNameExamples: ExampleSet = {
  component: 'person-name',
  examples: [
    { name: 'with Latin letters', render: () => <PersonName name="陈思远" latin="Chen Siyuan" href="/dev/kit" /> },
    { name: 'Arabic', render: () => <PersonName name="ليلى منصور" latin="Leila Mansour" /> },
    { name: 'the same', render: () => <PersonName name="Amina Odhiambo" latin="Amina Odhiambo" /> },
  ],
};
