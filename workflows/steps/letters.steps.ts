import { isOutsideSpan, londonDateOf, standstillClock } from '../calendar/index.js';
import type { Facts, LetterFacts } from '../facts.js';
import type { Evidence } from '../procurement.js';
import type { CommandData } from '../commands.js';
import { madeAware } from './providers.js';
import { inRun } from './selection.steps.js';
import { step } from './step.js';

const informSuccessfulProvider = step('InformSuccessfulProvider', {
  label: 'Inform a successful provider',
  when: (data) => data.sentAt,
  notBefore: (facts) => chosenAt(facts),
  apply: (facts, { data, at }) =>
    written(facts, data.provider.id, { outcome: 'successful', sentAt: at, representations: null }),
});

const informUnsuccessfulProvider = step('InformUnsuccessfulProvider', {
  label: 'Inform an unsuccessful provider',
  when: (data) => data.sentAt,
  notBefore: (facts) => chosenAt(facts),
  derive: ({ facts, data, evidence }) => ({
    representations: representationDates(facts, data, evidence),
    awardCriteria: facts.run.criteria?.criteria ?? [],
  }),
  apply: (facts, { data, derived, at }) =>
    written(facts, data.provider.id, {
      outcome: 'unsuccessful',
      sentAt: at,
      representations: derived.representations as LetterFacts['representations'],
    }),
});

export const letterSteps = [informSuccessfulProvider, informUnsuccessfulProvider] as const;

/**
 * The dates that a letter to an unsuccessful provider must state (Sch 9 para 5), computed and never typed: from the actual
 * publication where there has been one, and otherwise from the planned one. Null where no calendar covers them.
 */
export function representationDates(
  facts: Facts,
  data: Pick<CommandData['InformUnsuccessfulProvider'], 'plannedPublicationOn'>,
  evidence: Evidence,
): LetterFacts['representations'] {
  const clock = facts.run.standstill?.clock ?? planned(data.plannedPublicationOn, evidence);
  return clock && { from: clock.standstillBegins, lastDay: clock.lastDay };
}

function planned(on: string | undefined, evidence: Evidence) {
  const clock = standstillClock(on ?? londonDateOf(evidence.now), evidence.calendar);
  return isOutsideSpan(clock) ? null : clock;
}

function written(facts: Facts, provider: string, letter: LetterFacts): Facts {
  return madeAware(inRun(facts, { letters: { ...facts.run.letters, [provider]: letter } }), [provider], letter.sentAt);
}

function chosenAt({ run }: Facts): { at: string; what: string } | null {
  return run.chosen && { at: run.chosen.decidedAt, what: 'the successful provider was decided' };
}
