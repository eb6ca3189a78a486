import { ROLES, type Role } from '../../../modules/access/index.js';
import { Choice, Text, Whole } from '../../../platform/http/fields.js';
import { JOB_STATES, type JobState } from '../../../platform/jobs/job-desk.js';

export class PageQuery {
  @Whole({ min: 1, max: 10_000, optional: true })
  page = 1;
}

export class PeopleListQuery extends PageQuery {
  @Text({ max: 200, optional: true })
  q = '';

  @Choice(['name', 'newest'], { optional: true })
  sort: 'name' | 'newest' = 'name';
}

export class RoleListQuery extends PageQuery {
  @Choice(ROLES, { optional: true })
  role: Role | null = null;
}

export class MailListQuery extends PageQuery {
  @Text({ max: 320, optional: true })
  q = '';
}

export class JobListQuery extends PageQuery {
  @Choice(JOB_STATES, { optional: true })
  state: JobState = 'dead';
}
