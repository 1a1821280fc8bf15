import {
  availableInShort,
  deadlines,
  type AvailableInShort,
  type Deadline,
  type Evidence,
  type Procurement,
} from '../../workflows/index.js';
import type { Answer } from './answers.js';
import type { Accepted } from './command.js';

/**
 * The result of an accepted command. What could be done next is worked out when it is asked for: the sweeper, and whoever sends
 * many commands, do not look.
 */
export function acceptedResult(
  authorityId: string,
  answer: Answer,
  procurement: Procurement,
  evidence: Evidence,
  repeated: boolean,
): Accepted {
  let actions: AvailableInShort | undefined;
  let days: readonly Deadline[] | undefined;
  return {
    accepted: true,
    authorityId,
    ...answer,
    repeated,
    procurement,
    get available() {
      return (actions ??= availableInShort(procurement, evidence));
    },
    get deadlines() {
      return (days ??= deadlines(procurement));
    },
  };
}
