import { content, evaluated, letter, terms } from '../../support/law/places/procurements.js';
import {
  frameworkContent,
  frameworkDecided,
  frameworkStandstillOver,
  frameworkTerms,
} from '../../support/law/places/frameworks.js';

const at = '2026-04-20T09:00:00.000Z';

/** A competition that two providers won, its standstill over on 9 April 2026. */
const twoWon = () =>
  evaluated()
    .at('2026-03-20')
    .does('SelectProviders', { providers: [{ id: 'owl' }, { id: 'fox' }], reasons: 'One for each lot.' })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformSuccessfulProvider', { provider: { id: 'fox' } })
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' })
    .at('2026-04-09');

describe('an award to several providers (reg 2(2))', () => {
  it('may be joint: one contract with each of those intended', () => {
    const story = twoWon().does('EnterIntoContract', terms);
    expect(story.procurement.facts.contracts).toMatchObject([{ providers: ['owl', 'fox'] }]);
    story
      .at('2026-04-20')
      .does('SubmitAwardNotice', { content })
      .does('RecordAwardNoticePublished', { publishedAt: at });
    expect(story.state).toBe('complete');
  });

  it('may be separate: it is complete only when each of them has a contract and its notice is published', () => {
    const story = twoWon().does('EnterIntoContract', { ...terms, contract: 'LOT-1', providers: [{ id: 'owl' }] });
    story
      .at('2026-04-20')
      .does('SubmitAwardNotice', { content })
      .does('RecordAwardNoticePublished', { publishedAt: at });
    expect(story.state).toBe('awarded');
    expect(story.open).toEqual(expect.arrayContaining(['EnterIntoContract', 'CloseProcurement']));
    expect(story.open).not.toContain('SubmitAwardNotice');
    story.does('EnterIntoContract', { ...terms, contract: 'LOT-2', providers: [{ id: 'fox' }] });
    story.does('SubmitAwardNotice', { content }).does('RecordAwardNoticePublished', { publishedAt: at });
    expect(story.state).toBe('complete');
  });

  it('may end with fewer awards than intended, when the authority closes the procurement', () => {
    const story = twoWon().does('EnterIntoContract', { ...terms, contract: 'LOT-1', providers: [{ id: 'owl' }] });
    story.tries('CloseProcurement', { reasons: 'The other withdrew.' });
    expect(story.refusedUnder).toEqual(['reg 11(16) every-contract-has-a-published-notice']);
    story
      .at('2026-04-20')
      .does('SubmitAwardNotice', { content })
      .does('RecordAwardNoticePublished', { publishedAt: at });
    expect(story.does('CloseProcurement', { reasons: 'The other withdrew.' }).state).toBe('complete');
  });

  it('tells nobody that made an offer that it was unsuccessful where all were successful', () => {
    const story = evaluated()
      .at('2026-03-20')
      .does('SelectProviders', { providers: [{ id: 'owl' }, { id: 'fox' }], reasons: 'Both.' });
    story.tries('InformUnsuccessfulProvider', letter);
    expect(story.refusedUnder).toEqual(['reg 11(8)(b) letter-is-to-an-unsuccessful-provider']);
  });

  it('names both in the notice of intention, and both are those intended at the start of the standstill', () => {
    const story = twoWon();
    expect(story.procurement.facts.run.standstill?.intendedProviders).toEqual(['owl', 'fox']);
    const notice = story.events.find(({ type }) => type === 'IntentionNoticeSubmitted')?.data.derived?.notice;
    expect(notice).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ item: 'providers', value: [expect.anything(), expect.anything()] }),
      ]),
    });
  });
});

describe('a framework agreement (regs 11 and 16)', () => {
  it('is concluded after the standstill with its users and its term, and its notice is of Schedule 11', () => {
    const story = frameworkStandstillOver().does('ConcludeFramework', frameworkTerms);
    expect(story.procurement.facts.contracts).toMatchObject([
      { kind: 'framework', providers: ['owl', 'fox'], users: ['NHS Cumbria Partnership', 'Cumberland Council'] },
    ]);
    story
      .at('2026-04-20')
      .does('SubmitAwardNotice', { content })
      .does('RecordAwardNoticePublished', { publishedAt: at });
    expect(story.state).toBe('complete');
    expect(story.procurement.facts.contracts[0]?.notice?.schedule).toBe('Sch 11');
  });

  it('is not concluded while its standstill runs, and ends in no contract', () => {
    const story = frameworkDecided()
      .at('2026-03-24')
      .does('SubmitIntentionNotice', { content: frameworkContent })
      .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    story.at('2026-04-08T22:59:59.999Z').tries('ConcludeFramework', frameworkTerms);
    expect(story.refusedUnder).toContain('reg 12(1) standstill-has-ended');
    story.at('2026-04-08T23:00:00.000Z').tries('EnterIntoContract', terms);
    expect(story.refusedUnder).toContain('reg 11(15) procurement-is-not-for-a-framework');
    expect(story.does('ConcludeFramework', frameworkTerms).state).toBe('awarded');
  });

  it('is concluded once, or with each party on its own', () => {
    const story = frameworkStandstillOver().does('ConcludeFramework', {
      ...frameworkTerms,
      framework: 'FW-1',
      providers: [{ id: 'owl' }],
    });
    story.tries('ConcludeFramework', { ...frameworkTerms, framework: 'FW-1', providers: [{ id: 'fox' }] });
    expect(story.reasons).toMatchObject([{ code: 'contract-is-on-record-once', field: 'data.framework' }]);
    story.does('ConcludeFramework', { ...frameworkTerms, framework: 'FW-2', providers: [{ id: 'fox' }] });
    expect(story.procurement.facts.contracts).toHaveLength(2);
  });

  it('asks for the exceptional case where its term is longer than four years', () => {
    const story = frameworkStandstillOver().tries('ConcludeFramework', { ...frameworkTerms, endsOn: '2030-09-01' });
    expect(story.reasons).toMatchObject([{ provision: 'reg 16(5)', found: { lastDay: '2030-08-31' } }]);
    story.does('ConcludeFramework', {
      ...frameworkTerms,
      endsOn: '2030-09-01',
      longerTermReason: 'A scanner of ten years.',
    });
  });
});
