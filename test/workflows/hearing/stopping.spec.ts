import { deadlines } from '../../../workflows/index.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import {
  content,
  inStandstill,
  letter,
  terms,
  stepsOf,
  withStandstill,
} from '../../support/law/places/procurements.js';
import { repeatFrom, tellEveryone } from '../../support/law/places/going-back.js';
import { endOf } from './standstills.js';

type Process = (typeof withStandstill)[number];

const hearing = (process: Process) => heard(inStandstill(process).at('2026-03-26'));
/** Decided, and everyone informed, on Thursday 9 April 2026: the standstill ends with the 16th. */
const stopped = (process: Process, outcome: 'go-back' | 'abandon', step?: number) =>
  decided(hearing(process).at('2026-04-09'), outcome, step);
const over = '2026-04-16T23:00:00.000Z';

describe.each(withStandstill)('abandoning in a standstill under %s', (process) => {
  it('is decided as a further decision and in no other way (reg 15(2))', () => {
    const story = hearing(process);
    for (const refused of [
      story.branch().tries('Abandon', { reasons: 'Not wanted.' }),
      stopped(process, 'abandon').tries('Abandon', { reasons: 'Not wanted.' }),
    ]) {
      expect(refused.refusedUnder).toContain('reg 15(2) no-standstill-is-running');
    }
  });

  it('takes effect when the standstill has ended, and not a millisecond before (reg 15(3) and (5)(a)(i))', () => {
    const story = stopped(process, 'abandon').at('2026-04-16T22:59:59.999Z').tries('SubmitAbandonmentNotice', {});
    expect([story.outcome?.accepted, story.procurement.facts.abandonment]).toEqual([false, null]);
    story.at(over).does('SubmitAbandonmentNotice', {});
    expect([story.state, endOf(story)]).toEqual(['abandonmentNoticeSubmitted', over]);
    expect(story.procurement.facts.abandonment).toMatchObject({
      decidedAt: '2026-04-09T09:00:00.000Z',
      standstillEndedAt: over,
    });
  });

  it('has its notice due within 30 days of the end, and none of it dated before the end', () => {
    const story = stopped(process, 'abandon').at('2026-04-17').does('EndStandstill', {});
    expect(deadlines(story.procurement).find(({ kind }) => kind === 'abandonment-notice')).toMatchObject({
      dueOn: '2026-05-16',
      notBefore: '2026-04-17',
      provision: 'reg 15(5)(a)(ii)',
    });
    const early = story.branch().tries('SubmitAbandonmentNotice', { submittedAt: '2026-04-16T22:59:59.999Z' });
    expect(early.refusedUnder).toEqual([
      'reg 24 act-follows-the-step-before',
      'reg 15(5)(a)(i) abandonment-has-taken-effect',
    ]);
    expect(story.branch().at('2026-05-16T22:59:59.999Z').does('SubmitAbandonmentNotice', {}).outcome).toMatchObject({
      warnings: [],
    });
    expect(story.branch().at('2026-05-16T23:00:00.000Z').does('SubmitAbandonmentNotice', {}).outcome).toMatchObject({
      warnings: [{ code: 'notice-late', provision: 'reg 15(5)(a)(ii)' }],
    });
  });

  it('leaves no way to a contract', () => {
    const story = stopped(process, 'abandon').at('2026-04-20').tries('EnterIntoContract', terms);
    expect(story.outcome?.accepted).toBe(false);
  });
});

describe.each(withStandstill.flatMap((process) => stepsOf[process].all.map((step) => [process, step] as const)))(
  'going back in a standstill under %s to step %s',
  (process, step) => {
    // Decided on 26 March 2026, so that the standstill ends with its window, on 8 April.
    const back = () => decided(hearing(process).at('2026-03-26'), 'go-back', step).at('2026-04-10');

    it('is carried out only after the standstill has ended, and to that step alone', () => {
      const story = stopped(process, 'go-back', step).tries('ReturnToStep', { step, reasons: 'As decided.' });
      expect(story.refusedUnder).toContain('reg 15(2) no-standstill-is-running');
      const other = stepsOf[process].all.find((each) => each !== step) ?? 9;
      expect(back().tries('ReturnToStep', { step: other, reasons: 'Another.' }).refusedUnder).toContain(
        'reg 15(3) return-is-the-one-decided',
      );
      expect(back().tries('EnterIntoContract', terms).outcome?.accepted).toBe(false);
    });

    it('repeats every later step, with a new notice of intention and a new standstill', () => {
      const story = back().does('ReturnToStep', { step, reasons: 'As decided.' });
      expect(story.procurement.facts.run).toMatchObject({
        number: 2,
        startedAtStep: step,
        intention: null,
        standstill: null,
      });
      for (const skip of ['EnterIntoContract', 'SubmitAwardNotice'] as const) {
        expect(story.branch().tries(skip, skip === 'EnterIntoContract' ? terms : { content }).outcome?.accepted).toBe(
          false,
        );
      }
      // A notice published before the decision to go back opens no standstill for the repeated steps.
      repeatFrom(tellEveryone(story), process, step).at('2026-04-27').does('SubmitIntentionNotice', { content });
      const old = story.branch().tries('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
      expect(old.outcome?.accepted).toBe(false);
      story.does('RecordIntentionNoticePublished', { publishedAt: '2026-04-27T09:00:00.000Z' });
      if (process === 'competitive' && step === 6) {
        // The letters of the step before stand, but for the dates in them (Sch 9 para 5).
        story.does('InformUnsuccessfulProvider', { ...letter, plannedPublicationOn: '2026-04-27' });
      }
      // Published on Monday 27 April 2026; the first Monday in May is passed over.
      expect(story.branch().at('2026-05-11T22:59:59.999Z').tries('EnterIntoContract', terms).refusedUnder).toContain(
        'reg 12(1) standstill-has-ended',
      );
      expect(story.at('2026-05-11T23:00:00.000Z').does('EnterIntoContract', terms).state).toBe('awarded');
    });

    it('leaves the run before readable as it was, with everything that was heard in it', () => {
      const before = back().does('EndStandstill', {});
      const story = before.branch().does('ReturnToStep', { step, reasons: 'As decided.' });
      expect(story.procurement.facts.earlierRuns).toEqual([before.procurement.facts.run]);
      expect(story.procurement.facts.run.hearing.representations).toEqual({});
    });
  },
);

describe('who is told of a repetition decided in a standstill', () => {
  const toInform = (process: Process, step: number, by: string | undefined) => {
    const from = { ...representation, representor: { name: 'Fox Care CIC', ...(by ? { organisation: by } : {}) } };
    const story = inStandstill(process).at('2026-03-26').does('MakeRepresentation', from);
    story.does('OfferClarification', { representation: 'R1', notNeededBecause: 'Clear.' }).does('RecordReview', {
      representations: ['R1'],
      reviewers: [{ name: 'A Reviewer', role: 'Director' }],
      lookedAt: 'The file.',
      findings: 'Thin.',
    });
    return decided(story, 'go-back', step).at('2026-04-10').does('ReturnToStep', { step, reasons: 'As decided.' });
  };

  it('leaves out those who were told by the further decision itself (reg 15(7))', () => {
    // Owl was to have the contract and Fox made the representation: both were informed of the decision to go back.
    expect(toInform('competitive', 3, 'fox').procurement.facts.run.repetition?.toInform).toEqual([]);
  });

  it('names every other provider that knows it is being considered, before the next notice of intention', () => {
    const story = toInform('competitive', 5, 'elk');
    expect(story.procurement.facts.run.repetition?.toInform).toEqual(['fox']);
    repeatFrom(story, 'competitive', 5).at('2026-04-27').tries('SubmitIntentionNotice', { content });
    expect(story.refusedUnder).toContain('reg 15(6) relevant-providers-were-told-of-the-repetition');
    story.does('InformRelevantProvider', { provider: { id: 'fox' } }).does('SubmitIntentionNotice', { content });
  });
});
