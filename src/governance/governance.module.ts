import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { GovernanceController } from './governance.controller.js';
import { GovernanceReading } from './governance.reading.js';
import { GovernanceService } from './governance.service.js';

/** How an authority has settled to decide: what it requires of itself, and who may decide what. */
@Module({
  imports: [EngineModule],
  controllers: [GovernanceController],
  providers: [GovernanceReading, GovernanceService],
  exports: [GovernanceReading, GovernanceService],
})
export class GovernanceModule {}
