import {
  type Trail,
  noHead,
  type EventDraft,
  type Head,
  type StreamName,
  type TrailEvent,
} from '../../../src/trail/index.js';

export const lead = { personId: 'p-1', organisationId: 'icb-1', role: 'commissioner' } as const;

/** An event about nothing in particular. */
export function draft(change: Partial<EventDraft> = {}): EventDraft {
  return {
    type: 'FindingsRecorded',
    schema: 1,
    regime: '2026-03-24',
    actor: lead,
    commandId: '6f7f3b52-0c5c-4c57-8a5f-6d4c1f0a9b11',
    state: 'preparing',
    data: { satisfied: true, note: 'Größe €' },
    evidence: { calendar: 'c-1' },
    sealed: {},
    ...change,
  };
}

export const streamNamed = (id: string, authority = 'icb-1'): StreamName => ({ authority, type: 'procurement', id });

/** The n-th second after midnight on 2 March 2026. */
export const second = (n: number): string => new Date(Date.UTC(2026, 2, 2, 0, 0, n)).toISOString();

/** Appends `count` events, one at a time, a second apart. */
export async function fill(
  trail: Trail,
  stream: StreamName,
  count: number,
  change: Partial<EventDraft> = {},
): Promise<TrailEvent[]> {
  const events: TrailEvent[] = [];
  let head: Head = noHead;
  for (let n = 1; n <= count; n += 1) {
    const appended = await trail.append(stream, head, [draft({ data: { n }, ...change })], second(n));
    const event = appended![0]!;
    events.push(event);
    head = { version: event.version, hash: event.hash, at: event.recordedAt };
  }
  return events;
}
