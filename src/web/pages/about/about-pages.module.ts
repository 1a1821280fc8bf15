import { Module } from '@nestjs/common';
import { AboutController } from './about.controller.js';

/** What the website says of itself. */
@Module({ controllers: [AboutController] })
export class AboutPagesModule {}
