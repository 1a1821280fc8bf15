import { informUnsuccessfulProvider } from '../acts/selection/inform-unsuccessful-provider.js';
import { informSuccessfulProvider } from '../acts/selection/inform-successful-provider.js';
import { isOutsideSpan, londonDateOf, type CalendarDate } from '../calendar/index.js';
import { standstillClock } from '../law/index.js';
import { entryOf, type Facts, type LetterFacts } from '../facts/facts.js';
import { standstillDays, type Regime } from '../law/index.js';
import type { Evidence } from '../facts/procurement.js';
import type { CommandData } from '../acts/commands.js';
import { madeAware } from '../rules/providers-in-commands.js';
import { inRun } from '../facts/in-run.js';
import { step } from '../rules/step.js';

export const informSuccessfulProviderStep = step(informSuccessfulProvider, {
  when: (data) => data.sentAt,
  notBefore: (facts) => chosenAt(facts),
  apply: (facts, { data, at }) =>
    written(facts, data.provider.id, { outcome: 'successful', sentAt: at, representations: null }),
});

export const informUnsuccessfulProviderStep = step(informUnsuccessfulProvider, {
  when: (data) => data.sentAt,
  notBefore: (facts) => chosenAt(facts),
  derive: ({ facts, data, procurement: { regime }, evidence }) => ({
    representations: representationDates(facts, data, evidence, regime),
    awardCriteria: facts.run.criteria?.criteria ?? [],
  }),
  apply: (facts, { data, derived, at }) =>
    written(facts, data.provider.id, {
      outcome: 'unsuccessful',
      sentAt: at,
      representations: derived.representations,
    }),
});

type PlannedLetter = Pick<CommandData['InformUnsuccessfulProvider'], 'plannedPublicationOn' | 'sentAt'>;

/**
 * The dates that a letter to an unsuccessful provider must state (Sch 9 para 5), computed and never typed: from the actual
 * publication where the letter was sent after it, and otherwise from the planned one. Null where no calendar covers them.
 */
export function representationDates(
  facts: Facts,
  data: PlannedLetter,
  evidence: Evidence,
  regime: Regime,
): LetterFacts['representations'] {
  const planned = plannedPublication(facts, data, evidence);
  const clock =
    planned === null
      ? facts.run.standstill?.clock
      : standstillClock(planned, evidence.calendar, standstillDays(regime));
  return !clock || isOutsideSpan(clock) ? null : { from: clock.standstillBegins, lastDay: clock.lastDay };
}

/** The day of publication that a letter rests on, today where it names none; null once the notice has been published. */
export function plannedPublication(
  { run }: Facts,
  { sentAt, plannedPublicationOn }: PlannedLetter,
  { now }: Evidence,
): CalendarDate | null {
  const sent = sentAt ?? now;
  if (run.standstill && sent >= run.standstill.publishedAt) return null;
  return plannedPublicationOn ?? londonDateOf(sent);
}

function written(facts: Facts, provider: string, letter: LetterFacts): Facts {
  const { corrects = [], ...before } = entryOf(facts.run.letters, provider) ?? {};
  const earlier = 'sentAt' in before ? { corrects: [...corrects, before as LetterFacts] } : {};
  const letters = { ...facts.run.letters, [provider]: { ...letter, ...earlier } };
  return madeAware(inRun(facts, { letters }), [provider], letter.sentAt);
}

function chosenAt({ run }: Facts): { at: string; what: string } | null {
  return run.chosen && { at: run.chosen.decidedAt, what: 'the successful provider was decided' };
}
