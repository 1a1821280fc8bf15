import { Module } from '@nestjs/common';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { RegisterController } from './register.controller.js';

/** What every authority has published, for anybody. */
@Module({ imports: [ProcurementsModule], controllers: [RegisterController] })
export class RegisterPagesModule {}
