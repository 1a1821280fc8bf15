import { londonDateOf } from '../calendar/index.js';
import type { Assurance, Scheme, SettledOtherwise } from '../acts/governance.js';
import type { DefaultName } from '../law/index.js';
import { doneAt, type PlacedEvent } from '../facts/stream.js';

/** How an authority has settled to decide. */
export interface SettledFacts {
  /** Whether what the law wants done first is waited for, or only warned about. */
  readonly assurance: Assurance;
  /** Every scheme of delegation that was adopted, the first one first; the last is in force. */
  readonly schemes: readonly Scheme[];
  /** The defaults of this product that the authority has settled otherwise. */
  readonly settledOtherwise: readonly SettledOtherwise[];
}

/** An authority that has settled nothing: what the law wants done first is waited for. */
export const nothingSettled: SettledFacts = { assurance: 'required', schemes: [], settledOtherwise: [] };

/** What an event of an authority's stream makes of it. Events about something else leave it as it is. */
export function settle(facts: SettledFacts, event: PlacedEvent): SettledFacts {
  switch (event.type) {
    case 'AssuranceSet':
      return { ...facts, assurance: event.data['level'] as Assurance };
    case 'DefaultSettled': {
      const {
        default: name,
        applies,
        reason,
      } = event.data as { default: DefaultName; applies: boolean; reason: string };
      const others = facts.settledOtherwise.filter((one) => one.default !== name);
      const on = londonDateOf(doneAt(event));
      return { ...facts, settledOtherwise: applies ? others : [...others, { default: name, on, reason }] };
    }
    case 'SchemeAdopted': {
      const given = event.data as unknown as Omit<Scheme, 'adoptedAt'>;
      const scheme: Scheme = { ...given, adoptedAt: doneAt(event) };
      return { ...facts, schemes: [...facts.schemes, scheme] };
    }
    default:
      return facts;
  }
}
