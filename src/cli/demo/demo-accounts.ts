import type { Person } from './people.js';
import { demoId } from './seeded-random.js';

/** Signs in every person of the demo world. */
export const DEMO_PASSWORD = 'orchard-lantern-42';

/** A role to grant; `scope` names a program or an offering by slug, a region by `program/code`. */
export interface DemoGrant {
  readonly role: string;
  readonly scopeKind: 'everything' | 'program' | 'offering' | 'region' | 'institution';
  readonly scope?: string;
}

export interface DemoAccount extends Person {
  /** What the one-click sign-in of demo mode calls it. */
  readonly role: string;
  readonly grants: readonly DemoGrant[];
}

type Words = Pick<Person, 'legalName' | 'displayName' | 'country' | 'city' | 'zone' | 'institution' | 'occupation'> &
  Partial<Person>;

function account(role: string, words: Words, grants: readonly DemoGrant[] = []): DemoAccount {
  return {
    id: demoId(`account:${role}`),
    address: `${role}@demo.example`,
    latinName: words.legalName,
    locale: 'en',
    studentNumber: null,
    graduationYear: null,
    ...words,
    role,
    grants,
  };
}

const program = (role: string, scope: string): DemoGrant => ({ role, scopeKind: 'program', scope });
const offering = (role: string, scope: string): DemoGrant => ({ role, scopeKind: 'offering', scope });

const NAIROBI = { country: 'KE', city: 'Nairobi', zone: 'Africa/Nairobi', institution: 'lakeside' } as const;
const WUHAN = { country: 'CN', city: '武汉', zone: 'Asia/Shanghai', institution: 'east-lake' } as const;

/** One person per role, all with the same password. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('student', {
    ...NAIROBI,
    legalName: 'Amina Wanjiku Mwangi',
    displayName: 'Amina Mwangi',
    occupation: 'student',
    studentNumber: 'SCT211-0042/2024',
    graduationYear: 2028,
  }),
  account('student2', {
    ...WUHAN,
    legalName: '陈思远',
    latinName: 'Chen Siyuan',
    displayName: '陈思远',
    locale: 'zh-CN',
    occupation: 'student',
    studentNumber: '2024302110042',
    graduationYear: 2028,
  }),
  account(
    'teacher',
    { ...NAIROBI, legalName: 'Grace Njeri Wanjiru', displayName: 'Dr. Wanjiru', occupation: 'teacher' },
    [offering('teacher', 'cloud-service-foundations-spring')],
  ),
  account(
    'judge',
    {
      legalName: 'Zofia Dąbrowska',
      displayName: 'Zofia Dąbrowska',
      country: 'PL',
      city: 'Gdańsk',
      zone: 'Europe/Warsaw',
      institution: 'baltic',
      occupation: 'researcher',
    },
    [offering('judge', 'innovation-contest-2026-27')],
  ),
  account(
    'judge2',
    {
      ...WUHAN,
      legalName: '欧阳静怡',
      latinName: 'Ouyang Jingyi',
      displayName: '欧阳静怡',
      locale: 'zh-CN',
      occupation: 'researcher',
    },
    [offering('judge', 'innovation-contest-2026-27')],
  ),
  account(
    'organizer',
    { ...NAIROBI, legalName: 'Daniel Otieno Odhiambo', displayName: 'Daniel Odhiambo', occupation: 'teacher' },
    [
      program('organizer', 'ascend-devfest'),
      program('organizer', 'ict-academy'),
      program('organizer', 'ict-competition'),
      program('organizer', 'ascend-ai-innovation'),
      program('organizer', 'intelligent-base'),
    ],
  ),
  account('region', { ...NAIROBI, legalName: 'Wambui Kariuki', displayName: 'Wambui Kariuki', occupation: 'teacher' }, [
    { role: 'regional_organizer', scopeKind: 'region', scope: 'ict-competition/KE' },
  ]),
  account(
    'coordinator',
    {
      ...WUHAN,
      legalName: '吕建国',
      latinName: 'Lü Jianguo',
      displayName: '吕建国',
      locale: 'zh-CN',
      occupation: 'teacher',
    },
    [{ role: 'coordinator', scopeKind: 'institution', scope: 'east-lake' }],
  ),
  account('door', { ...NAIROBI, legalName: 'Peter Kamau', displayName: 'Peter Kamau', occupation: 'developer' }, [
    offering('check_in_staff', 'nairobi-stop-operators-and-inference'),
  ]),
  account(
    'admin',
    {
      legalName: 'Nour Mansour',
      displayName: 'Nour Mansour',
      country: 'EG',
      city: 'Cairo',
      zone: 'Africa/Cairo',
      institution: 'delta',
      occupation: 'developer',
    },
    [{ role: 'administrator', scopeKind: 'everything' }],
  ),
];
