import type { PlacedEvent } from '../facts/stream.js';
import { belonging, nobodyYet, type MembersFacts } from '../membership/members.facts.js';
import { emptyRegister, type Register } from './register.facts.js';
import { enter } from './register.fold.js';
import { nothingSettled, settle, type SettledFacts } from './settled.facts.js';

/** What an authority has settled of itself: who belongs to it, its register of interests, and how it decides. */
export interface AuthorityFacts {
  readonly membership: MembersFacts;
  readonly register: Register;
  readonly settled: SettledFacts;
}

export const noAuthorityFacts: AuthorityFacts = {
  membership: nobodyYet,
  register: emptyRegister,
  settled: nothingSettled,
};

/** What is known of an authority after one more event of its stream. */
export function factsAfterSettling(facts: AuthorityFacts, event: PlacedEvent): AuthorityFacts {
  return {
    membership: belonging(facts.membership, event),
    register: enter(facts.register, event),
    settled: settle(facts.settled, event),
  };
}
