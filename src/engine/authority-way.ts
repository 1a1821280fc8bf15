import {
  authorityKind,
  strictMarks,
  type AuthorityCommand,
  type AuthorityEvidence,
  type AuthorityStanding,
  type Instant,
} from '../../workflows/index.js';
import { canonicalText, sha256Hex, type Actor } from '../trail/index.js';
import type { AnswerRow } from './answers.js';
import type { EnginePorts } from './engine-ports.js';
import { acting, type EvidenceFound } from './evidence.js';
import type { Seen, StoredStanding } from './read-statement.js';
import type { Settled } from './settled.js';
import type { Asked, Recorded, Way } from './way.js';
import { standingParts } from './standing.projection.js';
import { answered, type Part } from './write-statement.js';

type SeenHere = Seen<AuthorityStanding>;

/** What the engine does differently for what an authority settles of itself. */
export class AuthorityWay implements Way<AuthorityStanding, AuthorityCommand, AuthorityEvidence, Settled> {
  readonly kind = authorityKind;
  readonly noun = 'authority';

  constructor(private readonly ports: EnginePorts) {}

  digestOf({ authorityId, command }: Asked<AuthorityCommand>): string {
    return sha256Hex(canonicalText({ settledFor: authorityId, type: command.type, data: command.data }));
  }

  named(command: AuthorityCommand): AuthorityCommand {
    return command;
  }

  evidence({ found, authorityId }: SeenHere, now: Instant, actor: Actor | null): Promise<AuthorityEvidence> {
    return this.evidenceFrom(found, authorityId ?? '', now, actor);
  }

  /** Makes evidence of what the reading statement found, or of what was recorded with an event. */
  async evidenceFrom(
    found: EvidenceFound,
    authority: string,
    now: Instant,
    actor: Actor | null,
  ): Promise<AuthorityEvidence> {
    let evidence: Partial<AuthorityEvidence> = {};
    for (const port of this.ports.authorityEvidence) {
      evidence = { ...evidence, ...(await port.contribute(found[port.name] ?? null)) };
    }
    return { ...evidence, ...acting(actor), now, authority };
  }

  recordedEvidence({ found, now }: SeenHere): EvidenceFound {
    const kept = this.ports.authorityEvidence.filter(({ unrecorded }) => !unrecorded).map(({ name }) => name);
    const held = Object.entries(found).filter(([name, value]) => kept.includes(name) && value !== null);
    return { now, ...Object.fromEntries(held) };
  }

  check(): void {
    // Whatever a command refers to is looked at by the law.
  }

  withPast({ command }: Asked<AuthorityCommand>, _subject: unknown, evidence: AuthorityEvidence) {
    return Promise.resolve({ command, evidence, past: [] });
  }

  isTheirs(): boolean {
    return true;
  }

  waitsFor(): null {
    return null;
  }

  answer({ commandId, batch, after, now }: Recorded<AuthorityStanding>): Settled {
    const events = batch.events.map(({ id, type, version, data }) => ({ id, type, version, data }));
    return { commandId, version: after.version, at: now, events };
  }

  parts(
    { authorityId, id, after, before }: Recorded<AuthorityStanding>,
    answer: AnswerRow<Settled> | null,
  ): readonly Part[] {
    return [...standingParts(this.kind, { authorityId, id, after }, before.version === 0), answered(answer)];
  }
}

/** What stands of an authority, from what is stored of it. */
export function authorityFrom({ version, regime, machine, state, facts, marks }: StoredStanding): AuthorityStanding {
  const known = marks?.version === version ? marks : strictMarks(version);
  return { version, regime, machine, state, facts: facts as AuthorityStanding['facts'], marks: known };
}
