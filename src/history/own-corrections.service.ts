import { Injectable } from '@nestjs/common';
import { correcting } from '../../workflows/index.js';
import { Engine, type Settled } from '../engine/index.js';
import type { Principal } from '../identity/index.js';
import { Refusal } from '../platform/errors.js';
import { classesOf } from '../platform/http/fields/class-of.js';
import type { OneOfCommands } from '../platform/http/typed-command.js';

/** What a correction carries, as a class to check it against, made of its act. */
export const correctingClasses = classesOf(correcting);

type Correction = OneOfCommands<typeof correctingClasses>;

/** Puts right what was recorded wrongly of what an authority has settled of itself. */
@Injectable()
export class OwnCorrections {
  constructor(private readonly engine: Engine) {}

  /**
   * Gives a correction as somebody.
   *
   * @throws Denial (404) for an authority that is not theirs, (403) without the role; InvalidInput where what is said to be right is not of
   *   the form that its act wants; Refusal for what is no slip, could not have been so, or is for others to put right.
   */
  async give(
    principal: Principal,
    authorityId: string,
    { type, data }: Correction,
    idempotencyKey: string,
    ifMatch: number | null,
  ): Promise<Settled> {
    const command = { type, data };
    const result = await this.engine.settle({ principal, authorityId, command, idempotencyKey, ifMatch });
    if (result.accepted) return result.settled;
    throw new Refusal(result.reasons, 'This cannot be put right so; see `reasons`.');
  }
}
