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
import type { WrittenEvent } from './written.js';

/**
 * The result of an accepted command, with what was written for it; null where the first answer is given again. What could be done next is worked out when it is asked for: the sweeper, and whoever sends
 * many commands, do not look.
 */
export function acceptedResult(
  authorityId: string,
  answer: Answer,
  procurement: Procurement,
  evidence: Evidence,
  written: readonly WrittenEvent[] | null,
): Accepted {
  let actions: AvailableInShort | undefined;
  let days: readonly Deadline[] | undefined;
  return {
    accepted: true,
    authorityId,
    ...answer,
    repeated: written === null,
    written,
    procurement,
    get available() {
      return (actions ??= availableInShort(procurement, evidence));
    },
    get deadlines() {
      return (days ??= deadlines(procurement));
    },
  };
}
