import { DeskHome } from '../../../views/desk/desk-home.js';
import { FormEditor } from '../../../views/desk/form-editor.js';
import { OfferingEditor } from '../../../views/desk/offering-editor.js';
import type { DeskFrame } from '../../../views/desk/offering-frame.js';
import { Publication } from '../../../views/desk/publication.js';
import { QuestionEditor } from '../../../views/desk/question-editor.js';
import { DeskRegistration } from '../../../views/desk/registration.js';
import { SeatsPage } from '../../../views/desk/seats.js';
import { Kit } from '../../../views/screens/kit.js';
import type { Sample } from '../sample.js';
import { signedIn } from '../sample-shell.js';

const zone = 'Africa/Nairobi';
const at = Date.UTC(2026, 10, 9, 8, 5);
const none = { values: {}, errors: [] };
const desk = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'desk');
const frame: DeskFrame = {
  title: 'Nairobi stop: operators and inference',
  editionName: 'Ascend DevFest 2026',
  base: '/desk/offerings/1',
  standing: 'waitlist',
  rooms: ['registrations', 'seats', 'settings', 'form'],
};

const choices = {
  editions: [{ value: '1', label: 'Ascend DevFest 2026' }],
  contests: [{ value: '1', label: 'Stops of 2026' }],
  zones: [{ value: zone, label: 'Nairobi' }],
  languages: [
    { value: 'en', label: 'English' },
    { value: 'sw', label: 'Kiswahili' },
  ],
};
const pools = [
  {
    id: 'p1',
    name: 'Code lab 1',
    taken: 52,
    capacity: 52,
    waiting: 22,
    everyone: false,
    offersUntil: Date.UTC(2026, 11, 12, 6),
    changeHref: '/desk/offerings/1/seats',
  },
  {
    id: 'p2',
    name: 'Everyone',
    taken: 410,
    capacity: null,
    waiting: 0,
    everyone: true,
    offersUntil: null,
    changeHref: '/desk/offerings/1/seats',
  },
];
const question = {
  kind: 'short_text' as const,
  required: true,
  sensitive: false,
  binding: 'full name',
  editHref: '/e',
  removeAction: '/r',
  upAction: null,
  downAction: '/d',
};

export const deskSamples: readonly Sample[] = [
  {
    name: 'desk-home',
    title: 'Desk',
    shell: desk,
    view: () => (
      <DeskHome
        newHref="/desk/offerings/new"
        figures={[{ figure: 12, label: 'signed up today' }]}
        tasks={[
          {
            key: '1',
            text: '12 registrations to review',
            detail: 'the oldest waits 3 days',
            href: '/x',
            button: 'Open',
          },
          { key: '2', text: 'Code lab 4 has no room', detail: '26 people chose it', href: '/y', button: 'Assign' },
        ]}
        offerings={[
          {
            id: '1',
            href: '/desk/offerings/1',
            title: frame.title,
            editionName: frame.editionName,
            kind: 'event',
            standing: 'waitlist',
            seats: { taken: 500, capacity: 500, waiting: 61 },
            closesAt: Date.UTC(2026, 11, 4, 20, 59),
            zone,
          },
          {
            id: '2',
            href: '/desk/offerings/2',
            title: '云服务基础（春季）',
            editionName: 'ICT Academy 2026–27',
            kind: 'course',
            standing: 'draft',
            seats: null,
            closesAt: null,
            zone,
          },
        ]}
      />
    ),
  },
  {
    name: 'desk-home-empty',
    title: 'Desk',
    shell: desk,
    view: () => <DeskHome newHref={null} figures={[]} tasks={[]} offerings={[]} />,
  },
  {
    name: 'desk-registration',
    title: 'Amina Odhiambo',
    shell: desk,
    view: () => (
      <DeskRegistration
        offeringTitle={frame.title}
        listHref="/l"
        name="陈思远"
        latinName="Chen Siyuan"
        legalName="陈思远"
        address="chen@mail.example"
        reference="TR-4F7K-92"
        state="waiting"
        place={7}
        waiting={61}
        pool="Code lab 1"
        submittedAt={at}
        offerExpiresAt={null}
        zone={zone}
        answers={[{ label: 'Year of graduation', answer: '2028' }]}
        conditions={[
          {
            id: 'd',
            kind: 'document',
            state: 'open',
            note: 'Student card',
            deadlineAt: at,
            lapses: true,
            reconfirmAction: null,
            meetAction: '/m',
            dropAction: '/r',
          },
        ]}
        askHref="/n"
        history={[{ key: '1', at, what: 'Signed up', who: '陈思远' }]}
        form={none}
        cancelAction="/c"
        approveAction={null}
        declineAction={null}
      />
    ),
  },
  {
    name: 'desk-seats',
    title: 'Places',
    shell: desk,
    view: () => <SeatsPage frame={frame} zone={zone} pools={pools} add={{ action: '/a', form: none }} change={null} />,
  },
  {
    name: 'desk-seats-effect',
    title: 'Places',
    shell: desk,
    view: () => (
      <SeatsPage
        frame={frame}
        zone={zone}
        pools={pools}
        add={null}
        change={{
          poolId: 'p1',
          action: '/c',
          cancelHref: '/s',
          capacity: 40,
          effect: { taken: 52, waiting: 22, offersNow: 0, leaveFirst: 13, left: 0 },
        }}
      />
    ),
  },
  {
    name: 'desk-editor',
    title: 'Settings',
    shell: desk,
    view: () => (
      <OfferingEditor
        frame={{ ...frame, standing: 'draft' }}
        form={{
          values: { 'title.en': 'Nairobi stop', zone, kind: 'event', visibility: 'public', reviewed: 'no' },
          errors: [{ field: 'closesAt', key: 'kit.example_error' }],
        }}
        action="/a"
        version={3}
        choices={choices}
        previewHref="/p"
        publishHref="/q"
        closeHref={null}
        reopenHref={null}
        archiveHref={null}
        restoreHref={null}
      />
    ),
  },
  {
    name: 'desk-editor-new',
    title: 'New',
    shell: desk,
    view: () => (
      <OfferingEditor
        frame={null}
        form={none}
        action="/a"
        version={0}
        choices={choices}
        previewHref={null}
        publishHref={null}
        closeHref={null}
        reopenHref={null}
        archiveHref={null}
        restoreHref={null}
      />
    ),
  },
  {
    name: 'desk-form',
    title: 'Questions',
    shell: desk,
    view: () => (
      <FormEditor
        frame={frame}
        version={3}
        basedOn={3}
        addHref="/n"
        addSectionHref="/s"
        parts={[
          { section: null, consents: false, questions: [{ ...question, key: 'name', label: 'Full name' }] },
          {
            section: {
              key: 'visit',
              title: 'Your visit',
              intro: 'So that we can prepare lunch.',
              editHref: '/e',
              removeAction: '/r',
              upAction: null,
              downAction: '/d',
            },
            consents: false,
            questions: [
              {
                ...question,
                key: 'diet',
                label: '饮食要求',
                kind: 'choices',
                required: false,
                sensitive: true,
                binding: null,
                upAction: '/u',
                downAction: null,
              },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: 'desk-question',
    title: 'Question',
    shell: desk,
    view: () => (
      <QuestionEditor
        formHref="/f"
        action="/a"
        form={none}
        isNew
        basedOn={3}
        sections={[{ value: 'visit', label: 'Your visit' }]}
        bindings={[{ value: 'legal_name', label: 'full name' }]}
      />
    ),
  },
  {
    name: 'desk-publish',
    title: 'Publish',
    shell: desk,
    view: () => (
      <Publication
        title={frame.title}
        move="publish"
        faults={[{ key: 'kit.example_error', href: '/s' }]}
        action="/a"
        backHref="/b"
      />
    ),
  },
  {
    name: 'desk-close',
    title: 'Close',
    shell: desk,
    view: () => <Publication title={frame.title} move="close" faults={[]} action="/a" backHref="/b" />,
  },
  { name: 'kit', title: 'Components', shell: desk, view: () => <Kit /> },
];
