import { Module } from '@nestjs/common';
import { ProblemsController } from './problems.controller.js';

/** What each kind of problem means. */
@Module({ controllers: [ProblemsController] })
export class ProblemPagesModule {}
