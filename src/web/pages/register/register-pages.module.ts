import { Module } from '@nestjs/common';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { AuthorityPageController } from './publishing-authority.controller.js';
import { RegisterController } from './register.controller.js';

/** What every authority has published, for anybody. */
@Module({ imports: [ProcurementsModule], controllers: [RegisterController, AuthorityPageController] })
export class RegisterPagesModule {}
