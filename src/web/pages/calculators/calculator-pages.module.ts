import { Module } from '@nestjs/common';
import { ClocksModule } from '../../../deadlines/clocks.module.js';
import { LawModule } from '../../../law/law.module.js';
import { ProcurementsModule } from '../../../procurements/procurements.module.js';
import { StandstillCalculatorController } from './calculators.controller.js';
import { WhichProcessController } from './which-process.controller.js';

/** The calculators, for anybody. */
@Module({
  imports: [ClocksModule, LawModule, ProcurementsModule],
  controllers: [StandstillCalculatorController, WhichProcessController],
})
export class CalculatorPagesModule {}
