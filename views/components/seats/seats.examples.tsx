import type { ExampleSet } from '../example.js';
import { Seats } from './seats.js';

export const seatsExamples: ExampleSet = {
  component: 'seats',
  examples: [
    { name: 'some left', render: () => <Seats taken={38} capacity={45} waiting={0} /> },
    { name: 'waitlist', render: () => <Seats taken={500} capacity={500} waiting={61} /> },
    { name: 'no limit', render: () => <Seats taken={4812} capacity={null} waiting={0} /> },
  ],
};
