import { deadlines } from '../../../workflows/index.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { invalid, representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill } from '../../support/law/places/procurements.js';
import { contractIsOpen, endOf } from './standstills.js';

const items = [
  { description: 'The scores of both offers, and their reasons.', record: 'g' },
  { description: 'Who decided.', record: 'd' },
] as const;
const asking = { representation: 'R1', items } as const;
const received = () => inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
const providing = (item: string) =>
  ['ProvideInformation', { item, what: 'The worksheet.', to: 'Fox Care CIC' }] as const;
const withholding = (item: string) =>
  ['WithholdInformation', { item, exemption: 'commercial-interests', reason: 'It shows unit prices.' }] as const;

/**
 * Two items asked for on 26 March 2026 by the provider whose representation was heard, of an authority that takes twenty working days,
 * and a decision of Thursday 9 April.
 */
const undone = () =>
  decided(
    heard(inStandstill('direct-award-c').at('2026-03-26'))
      .branch({ informationWorkingDays: 20 })
      .does('RequestInformation', asking)
      .at('2026-04-09'),
    'proceed',
  );
const conditionsMissing = (story: ReturnType<typeof undone>) =>
  story.branch().at('2026-04-30').tries('EndStandstill', {}).reasons;

describe('information asked for', () => {
  it('is broken into items, each mapped to what it asks for of the record of regulation 24', () => {
    const { information } = received().does('RequestInformation', asking).procurement.facts.run.hearing;
    expect(Object.values(information).map(({ id, record, representation: of }) => [id, record, of])).toEqual([
      ['I1', 'g', 'R1'],
      ['I2', 'd', 'R1'],
    ]);
  });

  it('is due within five working days, unless the authority says otherwise, and no holiday counts', () => {
    const due = (evidence: { informationWorkingDays?: number }) =>
      deadlines(received().at('2026-03-31').branch(evidence).does('RequestInformation', asking).procurement)
        .filter(({ kind }) => kind === 'information')
        .map(({ id, dueOn, metAt }) => [id, dueOn, metAt]);
    expect(due({})).toEqual([
      ['information:1:I1', '2026-04-09', null],
      ['information:1:I2', '2026-04-09', null],
    ]);
    expect(due({ informationWorkingDays: 2 })[0]).toEqual(['information:1:I1', '2026-04-02', null]);
  });

  it('keeps the standstill open while one item of it is neither provided nor withheld', () => {
    const story = undone().does(...providing('I1'));
    expect(conditionsMissing(story)).toEqual([
      expect.objectContaining({
        provision: 'reg 12(10)(a)(ii)',
        unblock: 'Provide I2, or withhold what an exemption covers.',
      }),
    ]);
    expect(conditionsMissing(story.does(...withholding('I2')))).toEqual([]);
  });

  it('moves the end to the day on which the last of it was given', () => {
    const story = undone()
      .does(...withholding('I2'))
      .at('2026-04-21')
      .does(...providing('I1'))
      .at('2026-04-25')
      .does('EndStandstill', {});
    expect(endOf(story)).toBe('2026-04-21T09:00:00.000Z');
  });

  it('may be given after it was withheld, and not the other way round', () => {
    const story = undone()
      .does(...withholding('I1'))
      .does(...providing('I1'));
    expect(story.procurement.facts.run.hearing.information.I1).toMatchObject({
      withheld: null,
      provided: { to: 'Fox Care CIC' },
    });
    expect(story.tries(...withholding('I1')).refusedUnder).toEqual(['reg 12(4)(b) information-item-is-open']);
  });

  it.each(['commercial-interests', 'fair-competition', 'public-interest'] as const)(
    'may be withheld for %s, with a reason',
    (exemption) => {
      const story = undone();
      expect(story.tries('WithholdInformation', { item: 'I1', exemption, reason: '' }).refusedUnder).toEqual([
        'reg 12(5) withholding-has-its-reason',
      ]);
      story.does('WithholdInformation', { item: 'I1', exemption, reason: 'It names two people.' });
    },
  );

  it('cannot be dated before it was asked for', () => {
    const [command, data] = providing('I1');
    const story = undone().tries(command, { ...data, providedAt: '2026-03-26T08:59:59.999Z' });
    expect(story.refusedUnder).toEqual(['reg 24 act-follows-the-step-before']);
  });

  it('is owed from the first valid representation, and on record before', () => {
    const third = { by: { name: 'Elk Clinics LLP' }, items };
    const due = (story: ReturnType<typeof received>) =>
      deadlines(story.procurement).filter(({ kind }) => kind === 'information').length;
    const before = inStandstill('direct-award-c').at('2026-03-26').does('RequestInformation', third);
    expect(due(before)).toBe(0);
    expect(due(before.does('MakeRepresentation', representation))).toBe(2);
  });

  it('holds nothing once the only representation is found invalid: nothing is owed then', () => {
    const story = received().does('RequestInformation', asking);
    story.does('JudgeRepresentation', { representation: 'R1', conditions: invalid });
    expect(contractIsOpen(story, '2026-04-09')).toBe(true);
  });
});

describe('the opportunity to explain or clarify', () => {
  const offered = () =>
    received().does('OfferClarification', { representation: 'R1', offer: 'A meeting on Thursday.' });

  it('is closed by an answer, or by a reason why there is none', () => {
    for (const answer of [{ answer: 'As annexed.' }, { noAnswerBecause: 'None came in a week.' }]) {
      const story = offered().does('AnswerClarification', { representation: 'R1', ...answer });
      expect(story.tries('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' }).refusedUnder).toEqual([
        'reg 12(4)(c) decision-was-reviewed',
      ]);
    }
  });

  it('cannot be answered before it was offered', () => {
    const story = offered().tries('AnswerClarification', {
      representation: 'R1',
      answer: 'As annexed.',
      answeredAt: '2026-03-26T08:00:00.000Z',
    });
    expect(story.refusedUnder).toEqual(['reg 24 act-follows-the-step-before']);
  });
});
