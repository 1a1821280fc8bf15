import { heard, reviewed } from '../../support/law/places/hearings.js';
import { judged, representation } from '../../support/law/examples/hearing-examples.js';
import type { Story } from '../../support/law/story.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';

const warningsOf = ({ outcome }: Story) => (outcome?.accepted ? outcome.warnings : []);

const decision = { outcome: 'abandon' as const, reasons: 'The need has gone.' };
const proceed = { outcome: 'proceed' as const, reasons: 'The complaint is not made out.' };

/** D1, to abandon, was told to nobody; D2, to go ahead, replaces it and is told to everybody. */
function replacedInSilence() {
  return heard(inStandstill('direct-award-c').at('2026-03-26'))
    .at('2026-04-09')
    .does('MakeFurtherDecision', decision)
    .at('2026-04-10')
    .does('MakeFurtherDecision', proceed)
    .does('InformOfFurtherDecision', { recipient: 'R1' })
    .does('InformOfFurtherDecision', { recipient: 'owl' })
    .does('IntendNoFurtherDecision', {});
}

describe('a further decision that was replaced before anybody was told of it (reg 12(6), (10)(a)(iii))', () => {
  it('warns that it is still owed', () => {
    const [warning] = warningsOf(
      heard(inStandstill('direct-award-c').at('2026-03-26'))
        .at('2026-04-09')
        .does('MakeFurtherDecision', decision)
        .tries('MakeFurtherDecision', proceed),
    );
    expect(warning).toMatchObject({ code: 'decision-replaced-before-everyone-was-informed', provision: 'reg 12(6)' });
  });

  it('keeps the standstill open after the five working days, whatever is told of its successor', () => {
    const story = replacedInSilence().at('2026-05-01');
    const { reasons } = story.branch().tries('EnterIntoContract', terms);
    const told = reasons.filter(({ provision }) => provision === 'reg 12(10)(a)(iii)');
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]!.message).toContain('of D1, which was replaced');
  });

  it('is told by a letter that names it, also later than its successor; then the standstill ends', () => {
    const story = replacedInSilence()
      .at('2026-05-01')
      .does('InformOfFurtherDecision', { recipient: 'R1', decisions: ['D1'] })
      .does('InformOfFurtherDecision', { recipient: 'owl', decisions: ['D1'] });
    expect(story.branch().tries('EnterIntoContract', terms).outcome).toMatchObject({ accepted: true });
  });

  it('may be told of in one letter with its successor', () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26'))
      .at('2026-04-09')
      .does('MakeFurtherDecision', decision)
      .does('MakeFurtherDecision', proceed)
      .does('InformOfFurtherDecision', { recipient: 'R1', decisions: ['D1', 'D2'] })
      .does('InformOfFurtherDecision', { recipient: 'owl', decisions: ['D1', 'D2'] })
      .does('IntendNoFurtherDecision', {})
      .at('2026-04-17T12:00:00.000Z');
    expect(story.branch().at('2026-04-16').tries('EnterIntoContract', terms).outcome).toMatchObject({
      accepted: false,
    });
    expect(story.tries('EnterIntoContract', terms).outcome).toMatchObject({ accepted: true });
  });

  it.each([
    [{ recipient: 'R1', decisions: ['D7'] }, 'data.decisions'],
    [{ recipient: 'R7', decisions: ['D1'] }, 'data.recipient'],
    [{ recipient: 'R1' }, 'data.recipient'],
  ])('refuses %j, and says what is still owed', (data, field) => {
    const { reasons } = replacedInSilence().tries('InformOfFurtherDecision', data);
    expect(reasons).toMatchObject([{ code: 'recipient-is-to-be-informed', field }]);
    expect(reasons[0]!.unblock).toMatch(
      /D1, which was replaced, is still owed to [A-Z][^,(]* \(R1\), Owl Health Limited: /,
    );
  });
});

const scores = { description: 'What each evaluator scored, and why.', record: 'f' as const };
const asking = (more = {}) => ({ representation: 'R1', items: [scores], ...more });
const third = { by: { name: 'Elk Clinics LLP', organisation: 'elk' }, items: [scores] };
const answer = { item: 'I1', what: 'A summary.', to: 'Fox Care CIC' };
const open = () => inStandstill('direct-award-c').at('2026-03-26');
const asked = () => open().does('MakeRepresentation', representation).does('RequestInformation', asking());

describe('information that was asked for (reg 12(4)(b))', () => {
  const ready = (story = asked()) =>
    reviewed(
      story.does('OfferClarification', { representation: 'R1', notNeededBecause: 'The letter is clear.' }),
      'R1',
    );

  const codes = (story: Story) => warningsOf(story).map(({ code }) => code);

  it.each([
    ['on the last of the authority’s own days', '2026-04-02T22:59:59.999Z', 'information-is-still-owed'],
    ['in the first instant after it', '2026-04-02T23:00:00.000Z', 'information-is-overdue'],
  ])('warns whoever decides what has not been given, %s, and the contract waits for it', (_when, at, code) => {
    const story = ready().at(at);
    expect(codes(story.branch().tries('MakeFurtherDecision', proceed))).toContain(code);
    const told = story
      .does('MakeFurtherDecision', proceed)
      .does('InformOfFurtherDecision', { recipient: 'R1' })
      .does('InformOfFurtherDecision', { recipient: 'owl' })
      .does('IntendNoFurtherDecision', {})
      .at('2026-04-30');
    expect(told.branch().tries('EnterIntoContract', terms).refusedUnder.join()).toContain('12(10)(a)(ii)');
    const given = told.does('ProvideInformation', { ...answer, extent: 'in-full' });
    expect(given.tries('EnterIntoContract', terms).outcome).toMatchObject({ accepted: true });
  });

  it('is warned of no more once it is given, or withheld under an exemption', () => {
    const late = () => ready().at('2026-04-20');
    const withheld = {
      ...{ item: 'I1', exemption: 'commercial-interests' as const },
      reason: 'It would show Owl’s prices to a rival.',
    };
    expect(
      codes(
        late()
          .does('ProvideInformation', { ...answer, extent: 'in-full' })
          .tries('MakeFurtherDecision', proceed),
      ),
    ).toEqual([]);
    expect(codes(late().does('WithholdInformation', withheld).tries('MakeFurtherDecision', proceed))).toEqual([
      'information-was-withheld',
    ]);
  });

  it('stays open where it was given in part, until the rest is given or its asker wants no more', () => {
    const part = asked().does('ProvideInformation', { ...answer, extent: 'in-part' });
    expect(part.procurement.facts.run.hearing.information['I1']).toMatchObject({
      provided: null,
      given: [{ what: 'A summary.' }],
    });
    expect(
      part.branch().tries('ProvideInformation', { ...answer, extent: 'confirmed-by-the-asker' }).reasons,
    ).toMatchObject([{ code: 'confirmation-is-the-askers', field: 'data.confirmation' }]);
    const closed = part.does('ProvideInformation', {
      ...answer,
      extent: 'confirmed-by-the-asker',
      confirmation: 'By e-mail of 30 March.',
    });
    expect(closed.procurement.facts.run.hearing.information['I1']?.provided).not.toBeNull();
  });

  it('warns, with what was asked for beside what is given, where nobody says that it is all of it', () => {
    const [warning] = warningsOf(asked().tries('ProvideInformation', answer));
    expect(warning).toMatchObject({ code: 'information-not-said-to-be-all', provision: 'reg 12(4)(b)' });
    expect(warning!.message).toContain('“What each evaluator scored, and why.” Given: “A summary.”');
    const [other] = warningsOf(asked().tries('ProvideInformation', { ...answer, what: 'A summary' }));
    expect(other!.message).toContain('Given: “A summary.” Nobody');
  });

  it.each([
    ['No.', 'exemption-has-hardly-a-reason'],
    ['Commercial interests', 'exemption-has-hardly-a-reason'],
    ['xxxx', 'exemption-has-hardly-a-reason'],
    ['It would show a rival how Owl prices a visit.', undefined],
  ])('warns of an exemption whose reason says nothing: %s', (reason, code) => {
    const data = { item: 'I1', exemption: 'commercial-interests', reason } as const;
    expect(warningsOf(asked().tries('WithholdInformation', data))[0]?.code).toBe(code);
  });

  it('shows whoever decides the reasons for which it was withheld, side by side', () => {
    const two = open()
      .does('MakeRepresentation', representation)
      .does('RequestInformation', asking({ items: [scores, { description: 'The worksheet.', record: 'e' }] }))
      .does('WithholdInformation', { item: 'I1', exemption: 'fair-competition', reason: 'It would help a later bid.' });
    const again = { item: 'I2', exemption: 'fair-competition', reason: 'It would help a later bid' } as const;
    expect(warningsOf(two.branch().tries('WithholdInformation', again)).map(({ code }) => code)).toEqual([
      'exemption-has-the-reason-of-another',
    ]);
    const warnings = warningsOf(
      ready(two.does('WithholdInformation', again)).at('2026-04-09').tries('MakeFurtherDecision', proceed),
    );
    const side = warnings.find(({ code }) => code === 'information-was-withheld');
    expect(side?.message).toContain('I1, “What each evaluator scored, and why.”, under fair competition');
    expect(side?.message).toContain('I2, “The worksheet.”');
  });
});

describe('information asked for by a provider that made no representations (opening words of reg 12(4))', () => {
  it('is put on record where nobody has, is not owed, and does not hold the standstill', () => {
    const story = open().tries('RequestInformation', third);
    expect(warningsOf(story).map(({ code }) => code)).toEqual(['information-is-not-owed-yet']);
    const on = open().does('RequestInformation', third);
    expect(on.procurement.state).toBe('standstillOpen');
    expect(on.at('2026-04-08T23:00:00.000Z').tries('EnterIntoContract', terms).outcome).toMatchObject({
      accepted: true,
    });
  });

  it('is owed, and holds the standstill, where somebody’s were received in time, whoever asks and in whichever order', () => {
    for (const story of [
      open().does('RequestInformation', third).does('MakeRepresentation', representation),
      open().does('MakeRepresentation', representation).does('RequestInformation', third),
    ]) {
      const told = reviewed(
        story.does('OfferClarification', { representation: 'R1', notNeededBecause: 'It is clear.' }),
        'R1',
      )
        .at('2026-04-09')
        .does('MakeFurtherDecision', proceed)
        .does('InformOfFurtherDecision', { recipient: 'R1' })
        .does('InformOfFurtherDecision', { recipient: 'owl' })
        .does('IntendNoFurtherDecision', {})
        .at('2026-04-30');
      expect(told.branch().tries('EnterIntoContract', terms).refusedUnder.join()).toContain('12(10)(a)(ii)');
      const given = told.does('ProvideInformation', { ...answer, extent: 'in-full' });
      expect(given.tries('EnterIntoContract', terms).outcome).toMatchObject({ accepted: true });
    }
  });

  it('is not owed where the only representations were found invalid', () => {
    const story = open()
      .does('RequestInformation', third)
      .does('MakeRepresentation', representation)
      .does('JudgeRepresentation', {
        representation: 'R1',
        representorIs: 'none-of-these',
        conditions: judged({ providerOfTheServices: { met: 'no', reason: 'A patient, who provides nothing.' } }),
      })
      .at('2026-04-08T23:00:00.000Z');
    expect(story.tries('EnterIntoContract', terms).outcome).toMatchObject({ accepted: true });
  });

  it('is put on record after the standstill too, and says who asks', () => {
    const late = inStandstill('direct-award-c').at('2026-04-20');
    expect(late.branch().tries('RequestInformation', third).outcome).toMatchObject({ accepted: true });
    expect(late.branch().tries('RequestInformation', { items: [scores] }).reasons).toMatchObject([
      { code: 'asker-is-named' },
    ]);
  });
});
