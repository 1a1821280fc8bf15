import { Module } from '@nestjs/common';
import { LawPagesController } from './law-pages.controller.js';

/** The law as Probity applies it, for anybody. */
@Module({ controllers: [LawPagesController] })
export class LawPagesModule {}
