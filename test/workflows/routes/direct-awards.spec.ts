import { deadlines } from '../../../workflows/index.js';
import {
  chosen,
  content,
  elk,
  fox,
  opening,
  owl,
  terms,
  awarded,
  contacted,
} from '../../support/law/places/procurements.js';

const toFox = { ...terms, contract: 'FOX', providers: [fox] };

describe('direct award process A', () => {
  it('has no intention notice, no standstill and no letters: the contract may follow the contact at once', () => {
    const story = contacted('direct-award-a').does('EnterIntoContract', { ...terms, providers: [owl] });
    expect(story.state).toBe('awarded');
    expect(story.procurement.facts.run.standstill).toBeNull();
    for (const type of [
      'SubmitIntentionNotice',
      'ReturnToStep',
      'InformUnsuccessfulProvider',
      'MakeRepresentation',
    ] as const) {
      expect(story.open).not.toContain(type);
    }
  });

  it('is not for a framework agreement, whatever else is answered', () => {
    expect(() => chosen('direct-award-a', {}, { framework: true })).toThrow('reg 6(8)');
  });

  it('may award to a group of providers, each contacted, jointly', () => {
    const story = contacted('direct-award-a')
      .does('ContactProvider', { provider: fox })
      .does('EnterIntoContract', { ...terms, providers: [owl, fox] });
    expect(story.procurement.facts.contracts).toMatchObject([{ providers: ['owl', 'fox'] }]);
  });

  it('may award to them separately, each contract with its own notice and its own 30 days', () => {
    const story = contacted('direct-award-a')
      .does('ContactProvider', { provider: fox })
      .at('2026-03-12')
      .does('EnterIntoContract', { ...terms, contract: 'OWL', providers: [owl] })
      .at('2026-03-20')
      .does('EnterIntoContract', toFox);
    expect(deadlines(story.procurement).map(({ id, dueOn }) => `${id} ${dueOn}`)).toEqual([
      'award-notice:OWL 2026-04-11',
      'award-notice:FOX 2026-04-19',
    ]);
    story.at('2026-03-21').does('SubmitAwardNotice', { content, contracts: ['OWL'] });
    expect(story.state).toBe('awarded');
    story.does('SubmitAwardNotice', { content });
    expect(story.state).toBe('awardNoticeSubmitted');
    story.does('RecordAwardNoticePublished', { publishedAt: '2026-03-21T09:00:00.000Z', contracts: ['FOX'] });
    expect(story.state).toBe('awardNoticeSubmitted');
    story.does('RecordAwardNoticePublished', { publishedAt: '2026-03-21T09:00:00.000Z' });
    expect(story.state).toBe('complete');
  });

  it('may not be abandoned once a contract has been entered into', () => {
    const story = awarded('direct-award-a').tries('Abandon', { reasons: 'Too late.' });
    expect(story.refusedUnder).toContain('reg 15(1) no-award-has-been-made');
  });
});

describe('direct award process B', () => {
  const open = () => contacted('direct-award-b').does('ContactProvider', { provider: fox });

  it('stays open: it is never complete until the authority closes it, whatever has been published', () => {
    const story = open()
      .does('EnterIntoContract', { ...terms, contract: 'OWL', providers: [owl] })
      .does('SubmitAwardNotice', { content })
      .does('RecordAwardNoticePublished', { publishedAt: '2026-03-10T09:00:00.000Z' });
    expect(story.state).toBe('openToProviders');
    story.at('2027-03-10').does('ContactProvider', { provider: elk });
    story.does('EnterIntoContract', { ...terms, contract: 'ELK', providers: [elk] });
    expect(story.state).toBe('openToProviders');
    story.tries('CloseProcurement', { reasons: 'No more are expected.' });
    expect(story.refusedUnder).toContain('reg 8(1)(b) every-contract-has-a-published-notice');
    story
      .does('SubmitAwardNotice', { content })
      .does('RecordAwardNoticePublished', { publishedAt: '2027-03-10T09:00:00.000Z' });
    expect(story.does('CloseProcurement', { reasons: 'No more are expected.' }).state).toBe('complete');
  });

  it('gives each of many awards a clock of its own', () => {
    const story = contacted('direct-award-b');
    const days = ['2026-03-11', '2026-03-31', '2026-04-15', '2026-10-20'];
    for (const [index, day] of days.entries()) {
      story.at(day).does('EnterIntoContract', { ...terms, contract: `N${index}`, providers: [owl] });
    }
    const clocks = () => deadlines(story.procurement).map(({ id, dueOn, metAt }) => [id, dueOn, metAt !== null]);
    expect(clocks()).toEqual([
      ['award-notice:N0', '2026-04-10', false],
      ['award-notice:N1', '2026-04-30', false],
      ['award-notice:N2', '2026-05-15', false],
      ['award-notice:N3', '2026-11-19', false],
    ]);
    story.does('SubmitAwardNotice', { content, contracts: ['N3', 'N1'] });
    expect(clocks().map(([, , met]) => met)).toEqual([false, true, false, true]);
  });

  it('says that a notice is late from the instant after its last day, for each award on its own, and takes it all the same', () => {
    const story = open()
      .at('2026-03-11')
      .does('EnterIntoContract', { ...terms, contract: 'OWL', providers: [owl] })
      .at('2026-03-12')
      .does('EnterIntoContract', toFox);
    const inTime = story.branch().at('2026-04-10T22:59:59.999Z').does('SubmitAwardNotice', { content });
    expect(inTime.outcome).toMatchObject({ accepted: true, warnings: [] });
    const late = story.branch().at('2026-04-10T23:00:00.000Z').does('SubmitAwardNotice', { content });
    expect(late.outcome).toMatchObject({ warnings: [{ code: 'notice-late', provision: 'reg 8(2)(b)' }] });
    const bothLate = story.branch().at('2026-04-12').does('SubmitAwardNotice', { content });
    expect(bothLate.outcome).toMatchObject({ warnings: [{ code: 'notice-late' }, { code: 'notice-late' }] });
  });

  it('counts the 30 days to submission, also where it is recorded late', () => {
    const story = awarded('direct-award-b').at('2026-06-01');
    story.does('SubmitAwardNotice', { content, submittedAt: '2026-05-09T22:59:59.999Z' });
    expect(story.outcome).toMatchObject({ warnings: [] });
  });

  it('awards only to providers that were contacted', () => {
    const story = contacted('direct-award-b').tries('EnterIntoContract', toFox);
    expect(story.refusedUnder).toContain('SI 2025/163 reg 34(2)(a)(i) provider-was-contacted');
  });

  it('may not be abandoned after the first award, only closed', () => {
    const story = awarded('direct-award-b').tries('Abandon', { reasons: 'Enough.' });
    expect(story.refusedUnder).toEqual(['reg 15(1) no-award-has-been-made']);
  });

  it('asks for another reference where the one of the procurement is taken', () => {
    const story = awarded('direct-award-b').tries('EnterIntoContract', { ...terms, providers: [owl] });
    expect(story.reasons).toMatchObject([{ code: 'contract-is-on-record-once', field: 'data.contract' }]);
    expect(story.procurement.facts.contracts[0]?.reference).toBe(opening.reference);
  });
});
