import { Module } from '@nestjs/common';
import { LawReading } from './law.reading.js';
import { LawController } from './law.controller.js';

/** What the law says, to anybody: its provisions, and which process may be followed. */
@Module({ controllers: [LawController], providers: [LawReading], exports: [LawReading] })
export class LawModule {}
