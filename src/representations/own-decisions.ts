import {
  endOfDay,
  numberInWords,
  parameterValue,
  standingDecision,
  windowCloses,
  type FurtherDecisionFacts,
  type Instant,
  type Regime,
  type WorkingDayCount,
} from '../../workflows/index.js';
import { documentsOf, saidOf, textOf, type Dossier, type Representation } from './dossier.js';
import type { OwnDecisionDto, TwoWindowsDto, WindowDto } from './dto/own-representation.dto.js';

interface Informed {
  readonly decision: FurtherDecisionFacts;
  readonly sentAt: Instant;
  readonly wait: WorkingDayCount;
}

/** The decisions of which the representor has been informed; it knows of no others. */
function knownTo({ run, facts }: Representation): readonly Informed[] {
  return run.hearing.decisions.flatMap((decision) => {
    const { [facts.reference]: informed } = decision.informed;
    return informed ? [{ decision, ...informed }] : [];
  });
}

/** The decision that stands, if the representor has been informed of it. */
export function standingKnownTo(representation: Representation): Informed | null {
  const last = knownTo(representation).at(-1);
  return last && last.decision === standingDecision(representation.run.hearing) ? last : null;
}

/** The further decisions of which the representor has been informed. */
export function decisionsOf(dossier: Dossier, representation: Representation): readonly OwnDecisionDto[] {
  const known = knownTo(representation);
  const made = saidOf(dossier, representation.run, 'FurtherDecisionMade');
  return known.map(({ decision, sentAt }, index) => {
    const { reference, outcome, step, reasons, decidedAt } = decision;
    const said = made.find(({ derived }) => derived['reference'] === reference);
    return {
      ...{ number: index + 1, outcome, step, reasons, decidedAt, informedAt: sentAt },
      reasonsForDeparting: said ? textOf(said, 'reasonsForDeparting') : null,
      documents: said ? documentsOf(said) : [],
      replacedBy: index < known.length - 1 ? index + 2 : null,
    };
  });
}

/**
 * The two times so many working days. The one for the Panel runs from when this provider was informed; the one before the standstill
 * can end runs from when the last provider was, whoever that is, and never ends before the window for representations closes.
 */
export function windowsOf({ evidence, procurement }: Dossier, representation: Representation): TwoWindowsDto {
  const { endOfStandstill, panel } = whatTheyAre(procurement.regime);
  const known = standingKnownTo(representation);
  const { standstill } = representation.run;
  if (!holds(representation)) return { standstill: never(endOfStandstill), panel: never(panel) };
  if (!known || !standstill) return { standstill: notYet(endOfStandstill), panel: notYet(panel) };
  const { decision, sentAt, wait } = known;
  const own = { from: sentAt, lastDay: wait.lastDay, closesAt: endOfDay(wait.lastDay), working: wait };
  const told = Object.values(decision.informed);
  const last = [...told].sort((a, b) => (a.wait.lastDay < b.wait.lastDay ? 1 : -1))[0]!;
  const everyone = decision.recipients.every(({ key }) => Object.hasOwn(decision.informed, key));
  const closesAt = later(endOfDay(last.wait.lastDay), windowCloses(standstill, evidence.calendar));
  return {
    standstill: everyone
      ? {
          ...{ from: last.sentAt, lastDay: last.wait.lastDay, closesAt, working: last.wait },
          explanation: `${endOfStandstill} It cannot end before, and not before the other conditions of reg 12(10) hold.`,
        }
      : notYet(endOfStandstill),
    panel:
      decision.outcome === 'proceed'
        ? {
            ...own,
            explanation: `${panel} A request made later is kept on record and does not hold the standstill period.`,
          }
        : { ...notYet(panel), explanation: 'The Panel reviews decisions to go ahead as intended; this one is not.' },
  };
}

function whatTheyAre(regime: Regime) {
  const days = numberInWords(parameterValue('further-decision-working-days', regime));
  return {
    endOfStandstill: `At least ${days} working days pass between the day on which the last provider is informed of the last decision and the end of the standstill period.`,
    panel: `The Panel can be asked within ${days} working days of the provider being informed of a decision to go ahead as intended.`,
  };
}

const notRunning = { from: null, lastDay: null, closesAt: null, working: null } as const;

const notYet = (what: string): WindowDto => ({ ...notRunning, explanation: `${what} They do not run yet.` });

const never = (what: string): WindowDto => ({
  ...notRunning,
  explanation: `${what} They do not run for these representations, which do not hold the standstill period (reg 12(3)).`,
});

/** Whether a further decision is owed to whoever made it: not where it came late, or was found not to be one. */
const holds = ({ facts: { inTime, judged } }: Representation): boolean => inTime && judged?.valid !== false;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
