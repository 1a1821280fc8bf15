import { Module } from '@nestjs/common';
import { RepresentationsModule } from '../../../representations/representations.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { RepresentationPagesController } from './representation-pages.controller.js';

/** What providers said of a decision, and what came of it. */
@Module({
  imports: [ProcurementPagesModule, RepresentationsModule],
  controllers: [RepresentationPagesController],
})
export class RepresentationPagesModule {}
