import { Module } from '@nestjs/common';
import { RepresentationsModule } from '../../../representations/representations.module.js';
import { ProviderPagesController } from './provider.controller.js';

/** A provider's own matters. */
@Module({ imports: [RepresentationsModule], controllers: [ProviderPagesController] })
export class ProviderPagesModule {}
