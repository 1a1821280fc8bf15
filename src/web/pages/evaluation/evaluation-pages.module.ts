import { Module } from '@nestjs/common';
import { EngineModule } from '../../../engine/index.js';
import { EvaluationModule } from '../../../evaluation/evaluation.module.js';
import { ProcurementPagesModule } from '../procurement/procurement-pages.module.js';
import { EvaluationPagesController } from './evaluation-pages.controller.js';

/** The scores of offers: given alone, locked, agreed, and beside each other. */
@Module({ imports: [EngineModule, EvaluationModule, ProcurementPagesModule], controllers: [EvaluationPagesController] })
export class EvaluationPagesModule {}
