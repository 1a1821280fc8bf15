import { Module } from '@nestjs/common';
import { NoticesModule } from '../../../notices/notices.module.js';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { OpenDataController } from './open-data.controller.js';
import { AuthorityPageController } from './publishing-authority.controller.js';
import { RegisterController } from './register.controller.js';

/** What every authority has published, for anybody. */
@Module({
  imports: [ProcurementsModule, NoticesModule],
  controllers: [OpenDataController, RegisterController, AuthorityPageController],
})
export class RegisterPagesModule {}
