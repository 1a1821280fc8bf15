import {
  authorityKind,
  organisationKind,
  strictMarks,
  type AnyCommand,
  type Instant,
  type StreamKind,
  type StreamStanding,
} from '../../workflows/index.js';
import { canonicalText, sha256Hex, type Actor } from '../trail/index.js';
import type { Database } from '../platform/database/database.js';
import type { AnswerRow } from './answers.js';
import type { EnginePorts } from './engine-ports.js';
import type { EvidenceFound } from './evidence.js';
import { Past } from './past.js';
import type { EvidencePort, FoldedPort } from './ports.js';
import type { Seen, StoredStanding } from './read-statement.js';
import type { Settled } from './settled.js';
import type { Asked, Recorded, Subject, Way } from './way.js';
import { standingParts } from './standing.projection.js';
import { answered, type Part } from './write-statement.js';

/** What streams are stored as that say who belongs where. */
export const withMembers = [...authorityKind.types, ...organisationKind.types] as const;

/**
 * What the engine does differently for streams that only gates judge, and that are their own homes: authorities and other organisations.
 * What differs between those is told by the kind, and by what plugs in for it.
 */
export abstract class GatesWay<S extends StreamStanding<unknown>, C extends AnyCommand, E> implements Way<
  S,
  C,
  E,
  Settled
> {
  abstract readonly kind: StreamKind<S, C, E>;
  abstract readonly noun: string;

  /** What plugs in as evidence for the kind. */
  protected abstract readonly evidencePorts: readonly EvidencePort<E>[];
  /** The views that are written with the events of the kind. */
  protected abstract readonly views: readonly FoldedPort[];

  private readonly past: Past<E>;

  constructor(
    protected readonly ports: EnginePorts,
    database: Database,
  ) {
    this.past = new Past<E>(database, {
      kind: () => this.kind,
      reader: () => ports.readerOfOwn,
      evidenceOf: ({ evidence, stream, recordedAt, actor }) =>
        this.evidenceFrom(evidence, stream.authority, recordedAt, actor),
    });
  }

  /** Makes evidence of what its parts contributed. */
  protected abstract whole(parts: Partial<E>, home: string, now: Instant, actor: Actor | null): E;

  digestOf({ authorityId, command }: Asked<C>): string {
    return sha256Hex(canonicalText({ settledFor: authorityId, type: command.type, data: command.data }));
  }

  named(command: C): C {
    return command;
  }

  evidence({ found, authorityId }: Seen<S>, now: Instant, actor: Actor | null): Promise<E> {
    return this.evidenceFrom(found, authorityId ?? '', now, actor);
  }

  /** Makes evidence of what the reading statement found, or of what was recorded with an event. */
  async evidenceFrom(found: EvidenceFound, home: string, now: Instant, actor: Actor | null): Promise<E> {
    let evidence: Partial<E> = {};
    for (const port of this.evidencePorts) {
      // What is personal is not recorded, and a history is judged again without it.
      if (port.unrecorded && !(port.name in found)) continue;
      evidence = { ...evidence, ...(await port.contribute(found[port.name] ?? null)) };
    }
    return this.whole(evidence, home, now, actor);
  }

  recordedEvidence({ found, now }: Seen<S>): EvidenceFound {
    const kept = this.evidencePorts.filter(({ unrecorded }) => !unrecorded).map(({ name }) => name);
    const held = Object.entries(found).filter(([name, value]) => kept.includes(name) && value !== null);
    return { now, ...Object.fromEntries(held) };
  }

  check(): void {
    // Whatever a command refers to is looked at by the law.
  }

  async withPast(request: Asked<C>, subject: Subject<S>, evidence: E) {
    const found = await this.past.forCommand(request, subject);
    if (!found) return { command: request.command, evidence, past: [] };
    const { command, history } = found;
    return { command, evidence: { ...evidence, history }, past: history.map(({ event }) => event) };
  }

  isTheirs(): boolean {
    return true;
  }

  waitsFor(): null {
    return null;
  }

  answer({ commandId, batch, after, now, warnings }: Recorded<S>): Settled {
    const events = batch.events.map(({ id, type, version, data }) => ({ id, type, version, data: told(type, data) }));
    return { commandId, version: after.version, at: now, events, ...(warnings.length > 0 ? { warnings } : {}) };
  }

  parts(
    { authorityId, id, after, before, written, past }: Recorded<S>,
    answer: AnswerRow<Settled> | null,
  ): readonly Part[] {
    return [
      ...standingParts(this.kind, { authorityId, id, after }, before.version === 0),
      ...this.views.flatMap((view) => view.parts(written, past)),
      answered(answer),
    ];
  }
}

/** What an answer says of an event. How the rest of the history reads after a correction is for those who may read what it says. */
function told(type: string, data: Settled['events'][number]['data']): Settled['events'][number]['data'] {
  if (type !== 'RecordCorrected') return data;
  const { edits, at } = data['derived'] as Readonly<Record<string, unknown>>;
  return { ...data, derived: { at, edits } };
}

/** What stands of a stream that only gates judge, from what is stored of it. */
export function atGatesFrom<F>({ version, regime, machine, state, facts, marks }: StoredStanding): StreamStanding<F> {
  const known = marks?.version === version ? marks : strictMarks(version);
  return { version, regime, machine, state, facts: facts as F, marks: known };
}
