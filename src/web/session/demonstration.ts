import { Module, type DynamicModule } from '@nestjs/common';
import type { MembershipView, Principal } from '../../identity/index.js';

/** Somebody as whom everybody may sign in to a demonstration. */
export interface DemonstrationPerson {
  readonly principal: Principal;
  readonly name: string;
  readonly organisation: MembershipView['organisation'];
  readonly roles: MembershipView['roles'];
  /** What is worth trying as this person; null where nothing in particular is. */
  readonly toTry: { readonly text: string; readonly href: string } | null;
}

/**
 * That this is a demonstration, in which everybody may be anybody. It is said by the process that made it, for as long as that runs, and
 * stands in no database: so no installation becomes one by what somebody restores or writes there.
 */
export class Demonstration {
  constructor(
    readonly people: readonly DemonstrationPerson[],
    /** Whether its clock is moved by people. */
    readonly isRehearsal = false,
  ) {}
}

/** Offers the {@link Demonstration} to the pages that ask for it. */
@Module({})
export class DemonstrationModule {
  static with(demonstration: Demonstration): DynamicModule {
    const providers = [{ provide: Demonstration, useValue: demonstration }];
    return { module: DemonstrationModule, global: true, providers, exports: providers };
  }
}
