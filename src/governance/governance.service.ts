import { Injectable } from '@nestjs/common';
import { nothingSettled, type Assurance, type SettledFacts } from '../../workflows/index.js';
import { Engine, type Settled } from '../engine/index.js';
import type { Principal } from '../identity/index.js';
import { Refusal } from '../platform/errors.js';
import type { OneOfCommands } from '../platform/http/typed-command.js';
import type { governanceClasses } from './governance-classes.js';

export type GovernanceCommand = OneOfCommands<typeof governanceClasses>;

/** Changes how an authority decides: what it requires of itself, and its scheme of delegation. */
@Injectable()
export class GovernanceService {
  constructor(private readonly engine: Engine) {}

  /**
   * Gives a command as somebody; as whoever operates the installation, where it is the system.
   *
   * @throws Denial (404) for an authority that is not theirs, (403) without the role; Refusal for what contradicts itself, and for what
   *   is so already.
   */
  async give(
    principal: Principal | 'system',
    authorityId: string,
    command: GovernanceCommand,
    idempotencyKey: string | null,
    ifMatch: number | null = null,
  ): Promise<Settled> {
    const result = await this.engine.settle({ principal, authorityId, command, idempotencyKey, ifMatch });
    if (result.accepted) return result.settled;
    throw new Refusal(
      result.reasons,
      'What your authority has settled, or the Regulations, do not allow this; see `reasons`.',
    );
  }

  /** Sets what an authority requires of itself, for whoever operates the installation. Nothing changes where it is so already. */
  async setAssurance(authorityId: string, level: Assurance, reason: string): Promise<void> {
    const { assurance } = await this.facts(authorityId);
    if (assurance !== level)
      await this.give('system', authorityId, { type: 'SetAssurance', data: { level, reason } }, null);
  }

  /** How an authority has settled to decide, as of now. */
  async facts(authorityId: string): Promise<SettledFacts> {
    return (await this.asOfNow(authorityId)).facts;
  }

  /** The same with the version of its history that it is read from. */
  async asOfNow(authorityId: string): Promise<{ readonly version: number; readonly facts: SettledFacts }> {
    const standing = await this.engine.authority(authorityId);
    return { version: standing?.version ?? 0, facts: standing?.facts.settled ?? nothingSettled };
  }
}
