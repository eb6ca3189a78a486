import type { ExampleSet } from '../example.js';
import { OfferingCard, type OfferingCardView } from './offering-card.js';

const course: OfferingCardView = {
  href: '/dev/kit',
  title: 'Cloud Service Foundations, spring',
  summary: 'Twelve weeks with labs, on campus in Nairobi. Leads to an associate certificate.',
  hue: 'academy',
  programName: 'ICT Academy',
  kind: 'course',
  standing: 'nearly_full',
  zone: 'Africa/Nairobi',
  opensAt: null,
  closesAt: Date.UTC(2026, 11, 4, 20, 59),
  startsAt: Date.UTC(2027, 0, 18, 6),
  place: 'Nairobi',
  online: false,
  seats: { taken: 38, capacity: 45, waiting: 0 },
  example: true,
};

const event: OfferingCardView = {
  ...course,
  title: 'Nairobi stop: operators and inference',
  summary: 'Talks, six code labs, regional final. Each full lab has a queue of its own.',
  hue: 'fest',
  programName: 'Ascend DevFest',
  kind: 'event',
  standing: 'waitlist',
  seats: { taken: 500, capacity: 500, waiting: 61 },
};

export const offeringCardExamples: ExampleSet = {
  component: 'offering-card',
  examples: [
    {
      name: 'in a grid',
      render: () => (
        <div class="grid">
          <OfferingCard card={course} />
          <OfferingCard card={event} />
          <OfferingCard
            card={{
              ...course,
              hue: 'contest',
              kind: 'track',
              title: '实践赛：网络赛道',
              summary: '个人线上考试，优胜者组队。',
              place: null,
              online: true,
              standing: 'soon',
              opensAt: Date.UTC(2026, 11, 1, 1),
              seats: null,
            }}
          />
        </div>
      ),
    },
  ],
};
