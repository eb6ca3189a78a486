import { Module } from '@nestjs/common';
import { AccessModule } from '../../modules/access/index.js';
import { ProgramsModule } from '../../modules/programs/index.js';
import { PlatformTasks } from './platform-tasks.js';

@Module({ imports: [AccessModule, ProgramsModule], providers: [PlatformTasks] })
export class DeskModule {}
