import { Addresses } from '../../../views/accounts/addresses.js';
import { Devices } from '../../../views/accounts/devices.js';
import { FreshSignIn } from '../../../views/accounts/fresh-sign-in.js';
import { Profile } from '../../../views/accounts/profile.js';
import { Security } from '../../../views/accounts/security.js';
import { SignIn } from '../../../views/accounts/sign-in.js';
import { PasswordSignIn } from '../../../views/accounts/sign-in-password.js';
import { TermsAcceptance } from '../../../views/accounts/terms-acceptance.js';
import { LegalPage } from '../../../views/texts/legal.js';
import { TextPage, type TextName } from '../../../views/texts/text-page.js';
import type { Sample } from '../sample.js';
import { signedIn } from '../sample-shell.js';

const none = { values: {}, errors: [] };
const at = Date.UTC(2026, 10, 20, 7);
const me = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'home');
const addresses = [
  {
    id: '1',
    address: 'amina@students.example',
    primary: true,
    verifiedAt: at,
    primaryAction: '/p1',
    removeAction: '/r1',
  },
  {
    id: '2',
    address: 'amina.odhiambo@mail.example',
    primary: false,
    verifiedAt: at,
    primaryAction: '/p2',
    removeAction: '/r2',
  },
];
const devices = [
  {
    id: '1',
    browser: 'Firefox',
    system: 'Android',
    signedInAt: at,
    lastSeenAt: Date.UTC(2026, 10, 22, 7, 30),
    current: true,
    revokeAction: '/d1',
  },
  { id: '2', browser: null, system: null, signedInAt: at, lastSeenAt: at, current: false, revokeAction: '/d2' },
];
const texts: TextName[] = ['help', 'method'];
const terms = {
  name: 'terms',
  since: at,
  version: '2026-12-04',
  html: '<h2>Your account</h2><p>Yours.</p>',
  locale: 'en',
} as const;

export const accountSamples: readonly Sample[] = [
  { name: 'sign-in', title: 'Sign in', view: () => <SignIn form={none} next={null} sentTo={null} demoPeople={[]} /> },
  {
    name: 'sign-in-code',
    title: 'Sign in',
    view: () => (
      <SignIn
        form={{ values: { code: '12' }, errors: [{ field: 'code', key: 'kit.example_error' }] }}
        next="/home"
        sentTo="amina@students.example"
        demoPeople={[]}
      />
    ),
  },
  {
    name: 'sign-in-password',
    title: 'Sign in',
    view: () => <PasswordSignIn form={none} next={null} demoPeople={[]} />,
  },
  {
    name: 'fresh-sign-in',
    title: 'Is it you',
    shell: me,
    view: () => <FreshSignIn form={none} address="amina@students.example" action="/a" againAction="/b" next="/me" />,
  },
  {
    name: 'profile',
    title: 'Profile',
    shell: me,
    view: () => (
      <Profile
        form={{ values: { displayName: 'Amina', locale: 'en' }, errors: [] }}
        action="/me"
        locales={[{ value: 'en', label: 'English' }]}
        zones={[{ value: 'Africa/Nairobi', label: 'Nairobi' }]}
      />
    ),
  },
  {
    name: 'addresses',
    title: 'Addresses',
    shell: me,
    view: () => <Addresses addresses={addresses} form={none} addAction="/a" confirmAction="/b" sentTo={null} fresh />,
  },
  { name: 'devices', title: 'Devices', shell: me, view: () => <Devices devices={devices} revokeOthersAction="/o" /> },
  {
    name: 'security',
    title: 'Security',
    shell: me,
    view: () => <Security hasPassword fresh form={none} action="/a" removeAction="/b" />,
  },
  ...texts.map((name): Sample => ({
    name,
    title: name,
    view: () => <TextPage name={name} note="Weekdays, 9 to 17" />,
  })),
  { name: 'terms', title: 'Terms', view: () => <LegalPage {...terms} /> },
  {
    name: 'new-terms',
    title: 'The terms have changed',
    shell: me,
    view: () => <TermsAcceptance text={terms} next="/home" />,
  },
];
