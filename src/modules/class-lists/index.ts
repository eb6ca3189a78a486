export { ClassListsModule } from './class-lists.module.js';
export { ClassLists } from './service/class-lists.service.js';
export { ClassStudents } from './service/class-students.service.js';
export { ClassInvitations } from './service/class-invitations.service.js';
export { Joining } from './service/joining.service.js';
export { ClassSignUps } from './service/class-sign-ups.service.js';
