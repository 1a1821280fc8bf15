import { Module, type DynamicModule } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { RehearsalClock } from '../engine/index.js';
import { IdentityModule } from '../identity/http/identity.module.js';
import { RehearsalController } from './rehearsal.controller.js';

/** Beside the product's own modules in a rehearsal, and nowhere else. */
@Module({})
export class RehearsalModule {
  static with(clock: RehearsalClock): DynamicModule {
    return {
      module: RehearsalModule,
      imports: [DeadlinesModule, IdentityModule],
      controllers: [RehearsalController],
      providers: [{ provide: RehearsalClock, useValue: clock }],
    };
  }
}
