import type { Id } from '../../../../src/kernel/id.js';
import { ClassInvitations, ClassSignUps } from '../../../../src/modules/class-lists/index.js';
import { Nominations } from '../../../../src/modules/registrations/index.js';
import { ClassScene } from '../../../modules/class-lists/class-scene.js';
import { OWNER, SIGNED_IN, type Receptions } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

/** Who keeps the list, and administrators; to everybody else it does not exist. */
const KEEPER: Receptions = ['sign in', 'in', 'hidden', 'hidden', 'hidden', 'in'];

const schools = new WeakMap<Scene, Promise<Id>>();

/** A school at which the scene's student teaches something, so that a list can be theirs. */
function schoolOf(scene: Scene): Promise<Id> {
  const known = schools.get(scene);
  if (known) return known;
  const classes = new ClassScene(scene.portal);
  const made = classes.school('Scene University').then(async (school) => {
    await classes.confirm(school, scene.people.student, 'teacher', null);
    return school;
  });
  schools.set(scene, made);
  return made;
}

interface MadeList {
  readonly id: Id;
  readonly student: Id;
}

async function listOf(scene: Scene): Promise<MadeList> {
  const classes = new ClassScene(scene.portal);
  const id = await classes.list(scene.people.student, await schoolOf(scene));
  return { id, student: await classes.add(scene.people.student, id, 'Somebody') };
}

const list = (rest: string) => async (scene: Scene) => `/desk/class-lists/${(await listOf(scene)).id}${rest}`;
const student = (rest: string) => async (scene: Scene) => {
  const made = await listOf(scene);
  return `/desk/class-lists/${made.id}/students/${made.student}${rest}`;
};
const signUp = (rest: string) => async (scene: Scene) => {
  const made = await listOf(scene);
  const { id: offering } = await scene.fresh({ classSignUp: true });
  const ctx = scene.portal.ctx(scene.people.student);
  const id = await scene.portal.get(ClassSignUps).prepare(ctx, made.id, [made.student], offering);
  return `/desk/class-lists/${made.id}/sign-ups/${id}${rest}`;
};
const slips = async (scene: Scene) => {
  const made = await listOf(scene);
  const ctx = scene.portal.ctx(scene.people.student);
  const batch = await scene.portal.get(ClassInvitations).print(ctx, made.id, [made.student]);
  return `/desk/class-lists/${made.id}/slips/${batch}`;
};
/** A registration that somebody else began for the student. */
const nomination = async (scene: Scene) => {
  const { id } = await scene.fresh();
  const { Accounts } = await import('../../../../src/modules/accounts/index.js');
  const { Offerings } = await import('../../../../src/modules/programs/index.js');
  const [outcome] = await scene.world.write(async (tx) =>
    scene.portal
      .get(Nominations)
      .nominate(
        tx,
        await scene.portal.get(Offerings).find(tx, id),
        await scene.portal.get(Accounts).findMany(tx, [scene.people.student]),
        { nominatedBy: scene.people.organizer, groupName: 'Class', confirmUntil: tx.now + 1_000_000 },
      ),
  );
  return `/registrations/${outcome?.registrationId}/nomination/refusal`;
};

// prettier-ignore -- a table reads as a table
export const CLASS_LIST_ROUTES: readonly RouteRow[] = [
  ['GET /desk/teaching', at('/desk/teaching'), SIGNED_IN],
  ['POST /desk/class-lists', at('/desk/class-lists'), SIGNED_IN],
  ['GET /desk/class-lists/:list', list(''), KEEPER],
  ['GET /desk/class-lists/:list/sheet', list('/sheet'), KEEPER],
  ['GET /desk/class-lists/:list/settings', list('/settings'), KEEPER],
  ['POST /desk/class-lists/:list/settings', list('/settings'), KEEPER, { name: 'Another name' }],
  ['POST /desk/class-lists/:list/archive', list('/archive'), KEEPER],
  ['POST /desk/class-lists/:list/archive/reversal', list('/archive/reversal'), KEEPER],
  ['POST /desk/class-lists/:list/keepers', list('/keepers'), KEEPER, { address: 'nobody@example.org' }],
  [
    'POST /desk/class-lists/:list/keepers/:account/removal',
    async (scene) => `${await list('/keepers')(scene)}/${scene.unknown}/removal`,
    KEEPER,
  ],
  ['GET /desk/class-lists/:list/students/new', list('/students/new'), KEEPER],
  ['POST /desk/class-lists/:list/students', list('/students'), KEEPER, { name: 'Another' }],
  ['GET /desk/class-lists/:list/students/:student', student(''), KEEPER],
  ['POST /desk/class-lists/:list/students/:student', student(''), KEEPER, { name: 'Another' }],
  ['POST /desk/class-lists/:list/students/:student/removal', student('/removal'), KEEPER],
  ['POST /desk/class-lists/:list/students/:student/match/reversal', student('/match/reversal'), KEEPER],
  ['GET /desk/class-lists/:list/letters/new', list('/letters/new?everybody=yes'), KEEPER],
  ['POST /desk/class-lists/:list/letters', list('/letters'), KEEPER, { everybody: 'yes' }],
  ['GET /desk/class-lists/:list/slips/new', list('/slips/new?everybody=yes'), KEEPER],
  ['POST /desk/class-lists/:list/slips', list('/slips'), KEEPER, { everybody: 'yes' }],
  ['GET /desk/class-lists/:list/slips/:batch', slips, KEEPER],
  ['GET /desk/class-lists/:list/sign-ups/new', list('/sign-ups/new?everybody=yes'), KEEPER],
  ['POST /desk/class-lists/:list/sign-ups', list('/sign-ups'), KEEPER, { everybody: 'yes' }],
  ['GET /desk/class-lists/:list/sign-ups/:id', signUp(''), KEEPER],
  ['POST /desk/class-lists/:list/sign-ups/:id/beginning', signUp('/beginning'), KEEPER],
  ['POST /desk/class-lists/:list/sign-ups/:id/reminders', signUp('/reminders'), KEEPER],
  ['GET /join', at('/join'), SIGNED_IN],
  ['POST /join', at('/join'), SIGNED_IN],
  ['POST /registrations/:id/nomination/refusal', nomination, OWNER],
];
