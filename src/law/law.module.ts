import { Module } from '@nestjs/common';
import { LawController } from './law.controller.js';

/** What the law says, to anybody: its provisions, and which process may be followed. */
@Module({ controllers: [LawController] })
export class LawModule {}
