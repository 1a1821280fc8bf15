import { randomUUID } from 'node:crypto';
import {
  asRecorded,
  eventOf,
  factsInFull,
  inItsReferences,
  procurementKind,
  strictMarks,
  waitsForAllBefore,
  type Command,
  type DisclosedEvent,
  type Evidence,
  type Instant,
  type NewEvent,
  type ProcurementStanding,
  type StreamDraft,
} from '../../workflows/index.js';
import type { Actor } from '../trail/index.js';
import { digestOf, type Answer, type AnswerRow } from './answers.js';
import type { Clock } from './clock.js';
import type { EnginePorts } from './engine-ports.js';
import { evidenceFrom, recordedEvidence, type EvidenceFound } from './evidence.js';
import { Past } from './past.js';
import type { Database } from '../platform/database/database.js';
import type { Change, DataReader } from './ports.js';
import type { Seen, StoredStanding } from './read-statement.js';
import type { Asked, Recorded, Subject, Way } from './way.js';
import { standingParts } from './standing.projection.js';
import { answered, enqueued, type Part } from './write-statement.js';

type SeenHere = Seen<ProcurementStanding>;

/** What the engine does differently for procurements. */
export class ProcurementWay implements Way<ProcurementStanding, Command, Evidence, Answer> {
  readonly kind = procurementKind;
  readonly noun = 'procurement';
  private readonly past: Past<Evidence>;

  constructor(
    private readonly ports: EnginePorts,
    private readonly clock: Clock,
    database: Database,
  ) {
    this.past = new Past<Evidence>(database, {
      kind: () => procurementKind,
      reader: () => ports.reader as DataReader | null,
      evidenceOf: ({ evidence, recordedAt, actor }) => evidenceFrom(ports, evidence, recordedAt, actor),
    });
  }

  digestOf({ authorityId, id, command }: Asked<Command>): string {
    return digestOf({ authorityId, procurementId: id, command });
  }

  named(command: Command, { facts }: ProcurementStanding): Command {
    return inItsReferences(command, facts.run.hearing);
  }

  evidence({ found }: SeenHere, now: Instant, actor: Actor | null): Promise<Evidence> {
    return evidenceFrom(this.ports, recordedEvidence(found, this.clock), now, actor);
  }

  recordedEvidence({ found }: SeenHere): EvidenceFound {
    return recordedEvidence(found, this.clock);
  }

  check({ referred }: SeenHere, command: Command, actor: Actor): void {
    for (const port of this.ports.inputs) port.check(referred[port.name] ?? null, command, actor);
  }

  async withPast(request: Asked<Command>, subject: Subject<ProcurementStanding>, evidence: Evidence) {
    const found = await this.past.forCommand(request, subject);
    if (!found) return { command: request.command, evidence, past: [] };
    const { command, history } = found;
    const walked = history.map((one) => ({ ...one, event: { ...asRecorded(one.event), ...sealedIn(one.event) } }));
    return { command, evidence: { ...evidence, history: walked }, past: history.map(({ event }) => event) };
  }

  isTheirs({ type }: StreamDraft, command: Command): boolean {
    return type === eventOf[command.type];
  }

  waitsFor(events: readonly StreamDraft[], before: ProcurementStanding): Instant | null {
    return waitsForAllBefore(events as readonly NewEvent[], before);
  }

  answer({ id, commandId, batch, after, warnings, also }: Recorded<ProcurementStanding>): Answer {
    const { version, state, machine, regime } = after;
    const events = batch.events.map(({ id: event, type, version: at }) => ({ id: event, type, version: at }));
    const others = also.length > 0 ? { also } : {};
    return { procurementId: id, commandId, version, state, machine, regime, warnings, events, ...others };
  }

  parts(
    { authorityId, id, before, after, batch }: Recorded<ProcurementStanding>,
    answer: AnswerRow | null,
  ): readonly Part[] {
    const { events, to } = batch;
    const change: Change = { authorityId, procurementId: id, before, after, marks: after.marks, events, at: to.at };
    const messages = this.ports.dispatches.flatMap((port) => port.messages(change));
    return [
      ...standingParts(this.kind, { authorityId, id, after }, before.version === 0),
      ...this.ports.projections.map((port) => ({ name: `view_${port.name}`, sql: port.sql, rows: port.rows(change) })),
      answered(answer),
      enqueued(messages.map(({ kind, body }) => ({ id: randomUUID(), kind, body, at: to.at }))),
    ];
  }
}

const sealedIn = ({ disclosed, sealedNames }: DisclosedEvent) => ({ disclosed, sealedNames });

/** What stands of a procurement, from what is stored of it. */
export function procurementFrom({ version, facts, marks, ...stored }: StoredStanding): ProcurementStanding {
  const { regime, machine, state } = stored as Pick<ProcurementStanding, 'regime' | 'machine' | 'state'>;
  // An instance of an older version moves a procurement and leaves its marks where they were.
  const known = marks?.version === version ? marks : strictMarks(version);
  return { version, regime, machine, state, facts: factsInFull(facts as ProcurementStanding['facts']), marks: known };
}
