import { Module } from '@nestjs/common';
import { RepresentationsModule } from '../../../representations/representations.module.js';
import { VerifyController } from './verify.controller.js';

/** How anybody checks what Probity says. */
@Module({ imports: [RepresentationsModule], controllers: [VerifyController] })
export class VerifyPagesModule {}
