import { deadlines } from '../../../workflows/index.js';
import {
  content,
  contentUnderC,
  readyToIntend,
  terms,
  standstillOver,
  withStandstill,
} from '../../support/law/places/procurements.js';

/** Published on, last day, and the first instant at which the contract may be entered into: London midnight. */
const clocks = [
  ['2026-04-28', '2026-05-12', '2026-05-12T23:00:00.000Z', 'the first Monday in May'],
  [
    '2026-03-26',
    '2026-04-10',
    '2026-04-10T23:00:00.000Z',
    'Good Friday, Easter Monday and the beginning of summer time',
  ],
  [
    '2026-10-15',
    '2026-10-28',
    '2026-10-29T00:00:00.000Z',
    'the end of summer time, so that the last midnight is an hour later',
  ],
  ['2026-10-13', '2026-10-26', '2026-10-27T00:00:00.000Z', 'a last day that is the first of winter time'],
  ['2027-03-15', '2027-03-30', '2027-03-30T23:00:00.000Z', 'Easter, with the clocks going forward on Easter Sunday'],
  ['2026-12-16', '2026-12-31', '2027-01-01T00:00:00.000Z', 'Christmas, Boxing Day on the Monday, into the new year'],
  ['2026-12-23', '2027-01-08', '2027-01-09T00:00:00.000Z', 'Christmas and New Year'],
  [
    '2027-12-23',
    '2028-01-10',
    '2028-01-11T00:00:00.000Z',
    'Christmas at a weekend, and a substitute day for New Year in 2028',
  ],
  ['2026-11-06', '2026-11-18', '2026-11-19T00:00:00.000Z', 'a beginning on a Saturday'],
  ['2026-11-08', '2026-11-19', '2026-11-20T00:00:00.000Z', 'a publication on a Sunday'],
] as const;

describe.each(clocks)('a standstill published on %s', (published, lastDay, opens, why) => {
  const standstill = () =>
    contentUnderC()
      .at(`${published}T10:00:00.000Z`)
      .does('SubmitIntentionNotice', { content })
      .does('RecordIntentionNoticePublished', { publishedAt: `${published}T10:00:00.000Z` });

  it(`ends after ${lastDay}: ${why}`, () => {
    const story = standstill();
    expect(deadlines(story.procurement)).toMatchObject([
      { id: 'standstill:1', dueOn: lastDay, at: opens, command: 'EndStandstill' },
    ]);
    const before = new Date(Date.parse(opens) - 1).toISOString();
    story.at(before).tries('EnterIntoContract', terms);
    expect(story.reasons).toContainEqual(expect.objectContaining({ provision: 'reg 12(1)', unblockedAt: opens }));
    story.at(opens).does('EnterIntoContract', terms);
    expect(story.procurement.facts.run.standstill?.endedAt).toBe(opens);
  });
});

describe('a standstill', () => {
  it.each([
    ['2026-11-05T23:59:59.999Z', '2026-11-06'],
    ['2026-11-06T00:00:00.000Z', '2026-11-07'],
    ['2026-06-04T22:59:59.999Z', '2026-06-05'],
    ['2026-06-04T23:00:00.000Z', '2026-06-06'],
  ])('published at %s begins on %s: the day is London’s', (publishedAt, begins) => {
    const story = contentUnderC().at('2026-06-01').does('SubmitIntentionNotice', { content });
    story.at('2026-11-10').does('RecordIntentionNoticePublished', { publishedAt });
    expect(story.procurement.facts.run.standstill?.clock.standstillBegins).toBe(begins);
  });

  it.each(withStandstill)('runs from publication, not from submission: %s', (process) => {
    const story = readyToIntend(process).does('SubmitIntentionNotice', { content });
    story.at('2026-04-20').does('RecordIntentionNoticePublished', { publishedAt: '2026-04-14T09:00:00.000Z' });
    expect(story.procurement.facts.run.standstill?.clock).toMatchObject({
      published: '2026-04-14',
      lastDay: '2026-04-27',
    });
  });

  it('is over at once where the publication is recorded only after it has run out', () => {
    const story = readyToIntend('direct-award-c').does('SubmitIntentionNotice', { content });
    story.at('2026-04-20').does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    expect(story.state).toBe('standstillOpen');
    expect(story.open).toContain('EnterIntoContract');
    story.does('EnterIntoContract', { ...terms, enteredIntoAt: '2026-04-09T09:00:00.000Z' });
    expect(story.events.map(({ type }) => type).slice(-2)).toEqual(['StandstillEnded', 'ContractEnteredInto']);
  });

  it('is not published before it was submitted, nor in the future', () => {
    const story = readyToIntend('direct-award-c').does('SubmitIntentionNotice', { content });
    story.tries('RecordIntentionNoticePublished', { publishedAt: '2026-03-23T08:59:59.999Z' });
    expect(story.refusedUnder).toEqual(['reg 24 act-follows-the-step-before']);
    story.tries('RecordIntentionNoticePublished', { publishedAt: '2026-03-23T09:00:00.001Z' });
    expect(story.refusedUnder).toEqual(['reg 24 act-is-not-in-the-future']);
  });

  it('bars a contract that is dated in it, however late it is recorded', () => {
    const story = standstillOver('most-suitable-provider').at('2026-06-01');
    story.tries('EnterIntoContract', { ...terms, enteredIntoAt: '2026-04-08T22:59:59.999Z' });
    expect(story.refusedUnder).toEqual(expect.arrayContaining(['reg 12(1) award-is-dated-after-the-standstill']));
    story.tries('EnterIntoContract', { ...terms, enteredIntoAt: '2026-03-01T09:00:00.000Z' });
    expect(story.outcome?.accepted).toBe(false);
    story.does('EnterIntoContract', { ...terms, enteredIntoAt: '2026-04-08T23:00:00.000Z' });
    expect(deadlines(story.procurement).find(({ kind }) => kind === 'award-notice')).toMatchObject({
      dueOn: '2026-05-09',
    });
  });

  it('ends once, whoever asks: a timer that comes late or twice changes nothing', () => {
    const story = standstillOver('direct-award-c');
    const ended = story.procurement;
    story.at('2026-04-20').tries('EndStandstill', {});
    expect(story.outcome?.accepted).toBe(false);
    expect(story.procurement).toBe(ended);
    const early = readyToIntend('direct-award-c').does('SubmitIntentionNotice', { content });
    early.at('2026-03-24').does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    early.tries('EndStandstill', { endedAt: '2026-03-24T09:00:00.000Z' });
    expect(early.refusedUnder).toEqual(['reg 12(9) window-for-representations-has-closed']);
  });

  it('ends at the close of its window, whatever instant a timer gives', () => {
    const story = readyToIntend('direct-award-c').does('SubmitIntentionNotice', { content });
    story.at('2026-03-24').does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    story.at('2026-05-01').does('EndStandstill', { endedAt: '2026-03-25T09:00:00.000Z' });
    expect(story.procurement.facts.run.standstill?.endedAt).toBe('2026-04-08T23:00:00.000Z');
  });
});
