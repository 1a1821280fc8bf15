import { randomUUID } from 'node:crypto';
import type { AnyCommand, KindName, Onward, Reason, StreamStanding } from '../../workflows/index.js';
import { Defect } from '../platform/errors.js';
import {
  noHead,
  recordAfter,
  type Actor,
  type Batch,
  type Citation,
  type EventDraft,
  type StreamName,
} from '../trail/index.js';
import { standingAfter } from './history.js';
import type { Seen, StoredStanding, Touched } from './read-statement.js';
import type { AlsoMoved, Way } from './way.js';
import { writtenAs } from './written.js';
import { MOST_STREAMS, type Part } from './write-statement.js';

/** What an act looks like to what follows from it. */
export interface Leading {
  readonly authorityId: string;
  readonly seen: Seen<unknown>;
  readonly actor: Actor;
  readonly commandId: string;
}

/** One stream further on: decided, and not yet in its place. */
export type Followed =
  | { readonly accepted: false; readonly reasons: readonly Reason[] }
  | {
      readonly accepted: true;
      /** Puts its events in their place; they cite what they follow from. */
      readonly record: (cites: readonly Citation[]) => {
        readonly batch: Batch;
        readonly parts: readonly Part[];
        readonly moved: AlsoMoved;
      };
    };

/** Decides what follows in a stream of one kind. */
export interface Follower {
  follow(onward: Onward, touched: Touched | null, leading: Leading): Promise<Followed>;
}

/** By its own kind, under its own gates, on its own standing. */
export class FollowerOf<S extends StreamStanding<unknown>, C extends AnyCommand, E, A> implements Follower {
  constructor(
    private readonly way: Way<S, C, E, A>,
    private readonly stands: (stored: StoredStanding, stream: StreamName) => S | Promise<S>,
  ) {}

  async follow({ to, command: given }: Onward, touched: Touched | null, leading: Leading): Promise<Followed> {
    const { way } = this;
    const { authorityId: authority, seen, actor, commandId } = leading;
    const command = given as C;
    const id = 'id' in to ? to.id : randomUUID();
    if ('id' in to && !touched)
      throw new Defect(`${command.type} follows in a stream that the act does not say it touches`);
    const stream: StreamName = { authority, type: touched?.type ?? way.kind.types[0], id };
    const before = touched ? await this.stands(touched.stored, stream) : way.kind.nothing;
    const head = touched?.head ?? noHead;
    const here: Seen<S> = { ...seen, standing: before, head, storedAs: touched?.type ?? null };
    const evidence = await way.evidence(here, seen.now, actor);
    const outcome = way.kind.decide(before, command, evidence);
    if (!outcome.accepted) {
      const where = { kind: way.kind.name, id: touched ? id : null };
      return { accepted: false, reasons: outcome.reasons.map((reason) => ({ ...reason, stream: where })) };
    }
    const { events, warnings } = outcome;
    return {
      accepted: true,
      record: (cites) => {
        const recorded = way.recordedEvidence(here);
        const drafts = events.map((event): EventDraft => ({
          ...event,
          ...{ commandId, evidence: recorded, actor: way.isTheirs(event, command) ? actor : { system: true }, cites },
        }));
        const batch = recordAfter(head, stream, drafts, seen.now);
        const after = standingAfter(way.kind, batch.events, before);
        const written = writtenAs(batch, drafts);
        const recording = { authorityId: authority, id, commandId, before, after, batch, written, warnings };
        const all = { ...recording, now: seen.now, also: [], past: [] };
        return { batch, parts: way.parts(all, null), moved: { kind: way.kind.name, id, version: after.version } };
      },
    };
  }
}

/** Decides all that follows from an act. Accepted together, or refused with every reason. */
export async function followAll(
  onward: readonly Onward[],
  leading: Leading,
  followers: (kind: KindName) => Follower,
): Promise<{
  readonly reasons: readonly Reason[];
  readonly followed: readonly Extract<Followed, { accepted: true }>[];
}> {
  if (onward.length >= MOST_STREAMS) throw new Defect(`an act writes to ${onward.length + 1} streams`);
  const reasons: Reason[] = [];
  const followed: Extract<Followed, { accepted: true }>[] = [];
  for (const one of onward) {
    const { to } = one;
    const found = 'id' in to ? leading.seen.touched.find(({ kind, id }) => kind === to.kind && id === to.id) : null;
    const next = await followers('id' in to ? to.kind : to.begins).follow(one, found ?? null, leading);
    if (next.accepted) followed.push(next);
    else reasons.push(...next.reasons);
  }
  return { reasons, followed };
}

/** The parts of several streams as one statement writes them: those of one name together. */
export function together(parts: readonly Part[]): readonly Part[] {
  const named = new Map<string, Part>();
  for (const part of parts) {
    const known = named.get(part.name);
    named.set(part.name, known ? { ...known, rows: [...known.rows, ...part.rows] } : part);
  }
  return [...named.values()];
}
