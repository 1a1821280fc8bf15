import { Module } from '@nestjs/common';
import { ConflictsModule } from '../../../conflicts/conflicts.module.js';
import { CalendarsHttpModule } from '../../../deadlines/calendars-http.module.js';
import { GovernanceModule } from '../../../governance/governance.module.js';
import { EngineModule } from '../../../engine/index.js';
import { HistoryModule } from '../../../history/history.module.js';
import { AuthorityActsController } from './authority-acts.controller.js';
import { AuthorityPagesController } from './authority.controller.js';
import { HolidayPagesController } from './holidays.controller.js';
import { PeoplePagesController } from './people.controller.js';
import { RoleHistoryPagesController } from './role-history.controller.js';

/** Running an authority: who works for it, how it decides, its registers. */
@Module({
  imports: [EngineModule, ConflictsModule, GovernanceModule, CalendarsHttpModule, HistoryModule],
  controllers: [
    AuthorityActsController,
    RoleHistoryPagesController,
    PeoplePagesController,
    HolidayPagesController,
    AuthorityPagesController,
  ],
})
export class AuthorityPagesModule {}
