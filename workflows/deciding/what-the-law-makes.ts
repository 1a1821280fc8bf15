import { warningsOfAgreement } from '../agreement/warnings.js';
import type { Command, CommandType } from '../acts/commands.js';
import { whoDecided } from '../conflicts/decisions.js';
import { howItWasDecided } from '../conflicts/scheme.js';
import type { Commencement } from '../facts/facts.js';
import { cite, type Regime } from '../law/index.js';
import { warningsOfAnswersAnew } from '../opening/answers-anew.js';
import { underLawOf } from './its-law.js';
import type { Warning } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { adviceAgainst } from './reasons.js';
import { noted, withStanding } from '../rules/defaults-settled.js';
import { stepOf } from './steps.js';
import { commencedUnder, lawFor, type Derived, type Step } from '../rules/step.js';

/** What the law makes of a command that may be given: what is recorded with its event, and under which law. */
export interface Made {
  readonly derived: Derived;
  readonly warnings: readonly Warning[];
  readonly regime: Regime;
}

/** What the law makes of a command, from what is known before it. The rules have passed, or passed at the time. */
export function madeOf<T extends CommandType>(standing: Procurement, command: Command<T>, evidence: Evidence): Made {
  const step: Step<T> = stepOf(command.type);
  const data = command.data;
  const at = step.when(data) ?? evidence.now;
  const procurement = underLawOf(standing, { type: command.type, data, at, evidence });
  const context = { procurement, facts: procurement.facts, data, evidence, at };
  const advice = adviceAgainst(procurement, command.type, data, evidence);
  const others = [...howItWasDecided(procurement, command as Command, evidence), ...noted(command.type, evidence)];
  const differing = warningsOfAgreement(command.type, context);
  const anew = step.commences ? warningsOfAnswersAnew(context) : [];
  const warnings = [...step.warn(context), ...anew, ...differing, ...advice, ...others].map(withStanding);
  const commencement = commencedBy(procurement, step, evidence, at);
  const regime = commencement?.regime ?? procurement.regime;
  const derived = {
    at,
    ...step.derive(context),
    ...whoDecided({ procurement, command: command as Command, evidence }),
    ...(commencement ? { commencement } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
  return { derived, warnings, regime };
}

function commencedBy<T extends CommandType>(
  procurement: Procurement,
  step: Step<T>,
  evidence: Evidence,
  at: string,
): Commencement | null {
  if (!step.commences || procurement.facts.commencement) return null;
  const regime = lawFor(procurement, evidence, at);
  return regime === null
    ? null
    : { regime, at, evidence: step.commences.evidence, provision: cite(commencedUnder(step.type, regime)) };
}
