import { onRecord } from '../../../workflows/routes/parts/on-record.gates.js';
import { deadlines, edgesFrom, processes, statesOf, type Process } from '../../../workflows/index.js';
import { editions } from '../../../workflows/editions/index.js';
import { Story } from '../../support/law/story.js';
import { at, firstInEachState } from '../../support/law/drawn/pool.js';
import {
  chosen,
  contentUnderC,
  inStandstill,
  mostSuitableChosen,
  opening,
  contacted,
  standstillOver,
  withStandstill,
} from '../../support/law/places/procurements.js';

const decision = { reasons: 'The services are no longer wanted.' };

/** The states of a standstill, from which the procurement may be abandoned on the day of publication only (reg 12(2)). */
const onTheDayOfPublication = ['standstillOpen', 'representationsReceived', 'furtherDecisionMade'];

/** Where each process may be abandoned; everywhere else it is refused on purpose. */
const mayBeAbandoned: Readonly<Record<'process-selection' | Process, readonly string[]>> = {
  'process-selection': ['choosingProcess'],
  'direct-award-a': ['contactingProvider', 'awarding'],
  'direct-award-b': ['contactingProviders', 'openToProviders'],
  'direct-award-c': [
    'assessingExistingProvider',
    'notContent',
    'readyForIntentionNotice',
    'intentionNoticeSubmitted',
    ...onTheDayOfPublication,
    'goingBack',
    'standstillEnded',
  ],
  'most-suitable-provider': [
    'announcingApproach',
    'identifyingProviders',
    'assessingProviders',
    'readyForIntentionNotice',
    'intentionNoticeSubmitted',
    ...onTheDayOfPublication,
    'goingBack',
    'standstillEnded',
  ],
  competitive: [
    'settingAwardCriteria',
    'readyToInvite',
    'receivingOffers',
    'evaluatingOffers',
    'informingProviders',
    'intentionNoticeSubmitted',
    ...onTheDayOfPublication,
    'goingBack',
    'standstillEnded',
  ],
};

describe('abandoning (reg 15(1)(a))', () => {
  it.each(Object.entries(mayBeAbandoned) as ['process-selection' | Process, readonly string[]][])(
    '%s is possible before an award and outside a standstill, or on its day of publication, and nowhere else',
    (id, expected) => {
      const states = statesOf(editions[0]!.machines[id]).map(({ name }) => name);
      const found = states.filter((state) => {
        const met = firstInEachState().get(at(id, state));
        return met && edgesFrom(met.procurement, 'Abandon').length > 0;
      });
      expect(found).toEqual(expected);
    },
  );

  it('needs no notice before a process is chosen, and ends there', () => {
    const story = new Story().at('2026-03-02').does('OpenProcurement', opening).does('Abandon', decision);
    expect(story.state).toBe('abandonedBeforeAProcess');
    expect(story.branch().tries('SubmitAbandonmentNotice', {}).reasons).toMatchObject([
      { unblock: expect.stringContaining('Nothing is due: this one was abandoned.') },
    ]);
    expect(story.procurement.facts.abandonment).toMatchObject({ noticeRequired: false });
    expect(deadlines(story.procurement)).toEqual([]);
    expect(story.open).toEqual(['CorrectRecord']);
  });

  it.each(withStandstill)('%s is refused in the standstill, until the first instant after it', (process) => {
    const story = inStandstill(process).at('2026-04-08T22:59:59.999Z').tries('Abandon', decision);
    expect(story.reasons).toMatchObject([{ provision: 'reg 15(2)', unblockedAt: '2026-04-08T23:00:00.000Z' }]);
    story.at('2026-04-08T23:00:00.000Z').does('Abandon', decision);
    expect(story.events.map(({ type }) => type).slice(-2)).toEqual(['StandstillEnded', 'ProcurementAbandoned']);
    expect(story.state).toBe('abandoned');
  });

  it.each(processes)('%s is over then: nothing but the notice follows', (process) => {
    const story = chosen(process).does('Abandon', decision);
    const anyTime = ['MakeRepresentation', 'RecordRepresentation', ...Object.keys(onRecord)];
    expect(story.open.filter((type) => !anyTime.includes(type))).toEqual(['SubmitAbandonmentNotice']);
    story.does('SubmitAbandonmentNotice', {});
    expect(story.open.filter((type) => !anyTime.includes(type))).toEqual(['RecordAbandonmentNoticePublished']);
    story.does('RecordAbandonmentNoticePublished', { publishedAt: '2026-03-02T09:00:00.000Z' });
    expect(story.state).toBe('abandonmentPublished');
    expect(story.open.filter((type) => !anyTime.includes(type))).toEqual([]);
  });

  it('gives 30 days for the notice, to its submission, the day of the decision not counted', () => {
    const story = contentUnderC().at('2026-03-20T23:59:59.999Z').does('Abandon', decision);
    expect(deadlines(story.procurement)).toMatchObject([
      {
        id: 'abandonment-notice',
        dueOn: '2026-04-19',
        at: '2026-04-19T23:00:00.000Z',
        provision: 'reg 15(5)(b)',
        metAt: null,
      },
    ]);
    const inTime = story.branch().at('2026-04-19T22:59:59.999Z').does('SubmitAbandonmentNotice', {});
    expect(inTime.outcome).toMatchObject({ warnings: [] });
    const late = story.branch().at('2026-04-19T23:00:00.000Z').does('SubmitAbandonmentNotice', {});
    expect(late.outcome).toMatchObject({ warnings: [{ code: 'notice-late', provision: 'reg 15(5)(b)' }] });
    const early = story.branch().tries('SubmitAbandonmentNotice', { submittedAt: '2026-03-20T23:59:59.998Z' });
    expect(early.reasons).toMatchObject([{ code: 'act-follows-the-step-before', field: 'data.submittedAt' }]);
  });

  it('records the date on which it was decided, also where it is recorded later (reg 24(j))', () => {
    const story = contentUnderC()
      .at('2026-04-20')
      .does('Abandon', { ...decision, decidedAt: '2026-03-11T09:00:00.000Z' });
    expect(deadlines(story.procurement)).toMatchObject([{ dueOn: '2026-04-10' }]);
    story.does('SubmitAbandonmentNotice', {});
    expect(story.outcome).toMatchObject({ warnings: [{ code: 'notice-late' }] });
  });

  it('switches to another process only where the authority had the choice, and only by a new procurement', () => {
    const story = standstillOver('direct-award-c').does('Abandon', {
      ...decision,
      switchingTo: 'most-suitable-provider',
    });
    expect(story.procurement).toMatchObject({
      machine: 'direct-award-c',
      facts: { abandonment: { switchingTo: 'most-suitable-provider' } },
    });
    const next = new Story({ predecessor: { id: 'P-1', abandoned: true } }).at('2026-04-20');
    next.does('OpenProcurement', { ...opening, follows: 'P-1' });
    expect(next.procurement.facts.opening?.follows).toBe('P-1');
    const compulsory = contacted('direct-award-b').tries('Abandon', { ...decision, switchingTo: 'competitive' });
    expect(compulsory.refusedUnder).toEqual(['reg 6(9) process-may-be-switched-to']);
  });

  it('leaves no deadline behind but its own', () => {
    const story = mostSuitableChosen().does('Abandon', decision);
    expect(
      deadlines(story.procurement)
        .filter(({ metAt }) => metAt === null)
        .map(({ kind }) => kind),
    ).toEqual(['abandonment-notice']);
  });
});
