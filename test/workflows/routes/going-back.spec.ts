import { replay } from '../../../workflows/index.js';
import {
  content,
  elk,
  inStandstill,
  terms,
  contacted,
  standstillOver,
  stepsOf,
  withStandstill,
} from '../../support/law/places/procurements.js';
import { repeatFrom, tellEveryone, wentBack } from '../../support/law/places/going-back.js';

/** Every step that can be gone back to, and where it is done again. */
const destinations = [
  ['direct-award-c', 1, 'assessingExistingProvider'],
  ['direct-award-c', 2, 'readyForIntentionNotice'],
  ['most-suitable-provider', 1, 'announcingApproach'],
  ['most-suitable-provider', 2, 'identifyingProviders'],
  ['most-suitable-provider', 3, 'assessingProviders'],
  ['most-suitable-provider', 4, 'readyForIntentionNotice'],
  ['competitive', 1, 'settingAwardCriteria'],
  ['competitive', 2, 'readyToInvite'],
  ['competitive', 3, 'evaluatingOffers'],
  ['competitive', 4, 'evaluatingOffers'],
  ['competitive', 5, 'informingProviders'],
  ['competitive', 6, 'informingProviders'],
] as const;

describe.each(destinations)('going back in %s to step %i (reg 15(1)(b))', (process, step, state) => {
  it('leads to where that step is done again, and keeps the earlier run as it was', () => {
    const before = standstillOver(process).procurement.facts.run;
    const { procurement } = wentBack(process, step);
    expect(procurement.state).toBe(state);
    expect(procurement.facts.earlierRuns).toEqual([before]);
    expect(procurement.facts.run).toMatchObject({ number: 2, startedAtStep: step, intention: null, standstill: null });
  });

  it('repeats every later step: the notice of intention is not submitted again before they are', () => {
    const story = wentBack(process, step).tries('SubmitIntentionNotice', { content });
    expect(story.outcome?.accepted).toBe(step === stepsOf[process].intention);
  });

  it('ends, when they are, in a new notice and a new standstill, before which nothing is awarded', () => {
    const story = repeatFrom(wentBack(process, step), process, step).at('2026-04-27');
    story.does('SubmitIntentionNotice', { content }).tries('EnterIntoContract', terms);
    expect(story.refusedUnder).toContain('reg 12(1) standstill-has-ended');
    story.does('RecordIntentionNoticePublished', { publishedAt: '2026-04-27T09:00:00.000Z' });
    expect(story.procurement.facts.run.standstill?.clock).toMatchObject({
      standstillBegins: '2026-04-28',
      lastDay: '2026-05-11',
    });
    if (process === 'competitive' && step > 5) {
      story.does('InformUnsuccessfulProvider', {
        provider: { id: 'fox' },
        whySuccessful: 'Quality.',
        whyUnsuccessful: 'Plan.',
      });
    }
    story.at('2026-05-11T22:59:59.999Z').tries('EnterIntoContract', terms);
    expect(story.refusedUnder).toContain('reg 12(1) standstill-has-ended');
    story.at('2026-05-11T23:00:00.000Z').does('EnterIntoContract', terms);
    expect(replay(story.recorded, (event) => ({ ...story.known(), now: event.recordedAt })).differences).toEqual([]);
  });
});

describe('going back', () => {
  it('tells each relevant provider, and asks for it before the next notice of intention', () => {
    const story = standstillOver('competitive')
      .at('2026-04-10')
      .does('ReturnToStep', { step: 6, reasons: 'A wrong date.' });
    expect(story.procurement.facts.run.repetition?.toInform).toEqual(['owl', 'fox']);
    story.tries('SubmitIntentionNotice', { content });
    expect(story.refusedUnder).toEqual(['reg 15(6) relevant-providers-were-told-of-the-repetition']);
    story.does('InformRelevantProvider', { provider: { id: 'fox' } }).tries('SubmitIntentionNotice', { content });
    expect(story.reasons[0]?.message).toContain('Owl Health Limited');
    tellEveryone(story).does('SubmitIntentionNotice', { content });
  });

  it('tells again, after a second return, whoever knows by then', () => {
    const story = wentBack('direct-award-c', 2).does('ReturnToStep', { step: 1, reasons: 'Further back.' });
    expect(story.procurement.facts.run).toMatchObject({ number: 3, repetition: { toInform: ['owl'], informed: {} } });
    expect(story.procurement.facts.earlierRuns.map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each(withStandstill)('is refused in a standstill without representations: %s', (process) => {
    const story = inStandstill(process).at('2026-03-25').tries('ReturnToStep', { step: 1, reasons: 'New evidence.' });
    expect(story.refusedUnder).toContain('reg 15(2) no-standstill-is-running');
  });

  it('is no step of A and B', () => {
    for (const process of ['direct-award-a', 'direct-award-b'] as const) {
      const story = contacted(process).tries('ReturnToStep', { step: 1, reasons: 'New evidence.' });
      expect(story.reasons[0]).toMatchObject({ code: 'step-is-one-of-this-process' });
    }
  });

  it('does not let the notice, or the 14 days, of the run that was left serve for the new one', () => {
    const c = wentBack('direct-award-c', 2).tries('SubmitIntentionNotice', {
      content,
      submittedAt: '2026-03-24T09:00:00.000Z',
    });
    expect(c.refusedUnder).toEqual(['reg 15(1)(b) repeated-step-follows-the-decision-to-go-back']);
    const msp = wentBack('most-suitable-provider', 1).does('SubmitIntendedApproachNotice', { content });
    msp.does('IdentifyProvider', { provider: { id: 'owl' }, outcome: 'kept', reasons: 'As before.' });
    msp.at('2026-04-23T22:59:59.999Z').tries('CompleteIdentification', {});
    expect(msp.reasons).toMatchObject([{ provision: 'reg 10(5)', unblockedAt: '2026-04-23T23:00:00.000Z' }]);
  });

  it('to step 2 of the most suitable provider process keeps its notice, and the 14 days that have run', () => {
    const story = wentBack('most-suitable-provider', 2);
    expect(story.procurement.facts.run.intendedApproach?.submittedAt).toBe('2026-03-05T09:00:00.000Z');
    story.does('IdentifyProvider', { provider: { id: 'owl' }, outcome: 'kept', reasons: 'As before.' });
    expect(story.does('CompleteIdentification', {}).state).toBe('assessingProviders');
  });

  it('to step 3 of the competitive process evaluates anew the offers that were received, and takes no others', () => {
    const story = wentBack('competitive', 3);
    expect(story.procurement.facts.run.offers).toMatchObject({ owl: { stages: {} }, fox: { stages: {} } });
    expect(story.branch().tries('RecordOffer', { provider: elk }).refusedUnder).toEqual([
      'reg 11(5) offer-was-received-in-time',
    ]);
    const further = wentBack('competitive', 4);
    expect(further.procurement.facts.run.offers['owl']?.stages).not.toEqual({});
  });

  it('to step 2 keeps the award criteria: whoever wants others goes back to step 1', () => {
    const story = wentBack('competitive', 2);
    story.tries('SetAwardCriteria', { criteria: [], keyCriteria: {} as never, basicSelectionCriteria: '' });
    expect(story.refusedUnder).toContain('reg 15(1)(b) criteria-are-of-the-step-repeated');
    expect(story.open).toContain('ReturnToStep');
  });

  it('commences nothing anew: the law stays the one of the first run', () => {
    const story = repeatFrom(wentBack('most-suitable-provider', 1), 'most-suitable-provider', 1);
    expect(story.procurement.facts.commencement).toMatchObject({
      regime: '2025-02-24',
      at: '2026-03-05T09:00:00.000Z',
    });
    expect(story.procurement.regime).toBe('2025-02-24');
  });
});
