import type { Assurance, Scheme } from '../../workflows/index.js';
import { doneAt } from '../engine/index.js';
import type { TrailEvent } from '../trail/index.js';

/** How an authority has settled to decide. */
export interface GovernanceFacts {
  readonly assurance: Assurance;
  /** Every scheme of delegation that was adopted, the first one first; the last is in force. */
  readonly schemes: readonly Scheme[];
}

/** An authority that has settled nothing: what the law wants done first is waited for. */
export const nothingSettled: GovernanceFacts = { assurance: 'required', schemes: [] };

/** What an event of an authority's stream makes of it. Events about something else leave it as it is. */
export function settle(facts: GovernanceFacts, event: TrailEvent): GovernanceFacts {
  switch (event.type) {
    case 'AssuranceSet':
      return { ...facts, assurance: event.data['level'] as Assurance };
    case 'SchemeAdopted': {
      const given = event.data as unknown as Omit<Scheme, 'adoptedAt'>;
      const scheme: Scheme = { ...given, adoptedAt: doneAt(event) };
      return { ...facts, schemes: [...facts.schemes, scheme] };
    }
    default:
      return facts;
  }
}

export const governanceOf = (events: readonly TrailEvent[]): GovernanceFacts => events.reduce(settle, nothingSettled);
