import { Injectable } from '@nestjs/common';
import { Engine, type Settled } from '../engine/index.js';
import type { Principal } from '../identity/index.js';
import { Refusal } from '../platform/errors.js';
import type { OneOfCommands } from '../platform/http/typed-command.js';
import type { interestClasses } from './interest-classes.js';

export type InterestCommand = OneOfCommands<typeof interestClasses>;

/** Changes an authority's register of interests. */
@Injectable()
export class RegisterService {
  constructor(private readonly engine: Engine) {}

  /**
   * Gives a command as somebody.
   *
   * @throws Denial (404) for an authority that is not theirs, (403) without the role; Refusal for what the register does not allow.
   */
  async give(
    principal: Principal,
    authorityId: string,
    command: InterestCommand,
    idempotencyKey: string | null,
    ifMatch: number | null = null,
  ): Promise<Settled> {
    const result = await this.engine.settle({ principal, authorityId, command, idempotencyKey, ifMatch });
    if (result.accepted) return result.settled;
    throw new Refusal(result.reasons, 'The register does not allow this; see `reasons`.');
  }
}
