import type { CorrectRecord } from '../acts/corrections/correct-record.js';
import type { Instant } from '../calendar/index.js';
import type { Corrected } from '../facts/corrected.js';
import type { Reason } from '../facts/outcome.js';
import type { ProvisionKey } from '../law/index.js';
import { ruleOn, type RuleOn, type Say } from '../rules/rule.js';

/** What a rule about a correction may look at, in a history of whatever kind. */
export interface CorrectionContext {
  readonly type: string;
  /** What is known of what the history is about. */
  readonly facts: object;
  /** The procurement, in the history of one. */
  readonly procurement?: { readonly version: number };
  /** What the command carries; null where somebody only asks what could be done next. */
  readonly data: CorrectRecord | null;
  readonly evidence: { readonly now: Instant; readonly corrected?: Corrected };
}

/** A rule that every correction must pass, whatever it is about. */
export const correctionRule = (
  name: string,
  provisions: readonly [ProvisionKey, ...ProvisionKey[]],
  check: (context: CorrectionContext, no: Say) => Reason | readonly Reason[] | null,
): RuleOn<CorrectionContext> => ruleOn<CorrectionContext>(name, provisions, check);
