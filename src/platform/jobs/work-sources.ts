import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';

/**
 * What the worker does before it looks for jobs, because jobs may come of it. Answers true when there may be
 * more to do at once.
 */
export type WorkSource = () => Promise<boolean>;

@Injectable()
export class WorkSources extends Contributions<WorkSource> {}
