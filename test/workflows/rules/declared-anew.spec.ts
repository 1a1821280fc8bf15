import { askedAnew } from '../../../workflows/index.js';
import { declarationsKnowTheBidders } from '../../../workflows/rules/conflicts/declarations-know-the-bidders.js';
import { by, findings, governed, underC } from '../../support/law/conflicts.js';
import { ruleTable } from '../../support/law/rule-table.js';
import { fox, invited, owl } from '../../support/law/stories.js';

const settled = governed({
  settledOtherwise: [{ default: 'declared-anew', on: '2026-01-05', reason: 'We ask on the day.' }],
});
/** Ann declares nil when nobody is known, and Owl Health is found for. */
const early = () => by(by(underC(), 'ann').does('DeclareNoConflict', {}), 'cleo').does('RecordFindings', findings);
const decides = [
  'EnterIntoContract',
  { lifetimeValue: 1, startsOn: '2026-09-01', endsOn: '2029-08-31', reasons: 'As found.' },
] as const;
const held = [{ provision: 'reg 21(1) (declared anew)' }];

ruleTable(declarationsKnowTheBidders, [
  {
    when: 'a declaration made before anybody was known, while nobody is',
    given: () => by(underC(), 'ann').does('DeclareNoConflict', {}),
    asks: ['RecordFindings', findings],
  },
  { when: 'the same once somebody is', given: () => by(early(), 'ann'), asks: decides, no: held },
  { when: 'one made anew', given: () => by(early(), 'ann').does('DeclareNoConflict', {}), asks: decides },
  {
    when: 'one made anew for another stage',
    given: () => by(early(), 'ann').does('DeclareNoConflict', { stages: ['evaluation'] }),
    asks: decides,
    no: held,
  },
  {
    when: 'a conflict declared anew',
    given: () =>
      by(early(), 'ann').does('DeclareConflict', { kind: 'indirect', providers: [owl], description: 'A brother.' }),
    asks: decides,
  },
  { when: 'somebody who has declared nothing, who is asked for that', given: () => by(early(), 'cleo'), asks: decides },
  {
    when: 'somebody named who declared too early',
    given: () => by(early(), 'cleo'),
    asks: [decides[0], { ...decides[1], decisionMakers: [{ name: 'Ann Able', role: 'Director', person: 'ann' }] }],
    no: [{ ...held[0]!, field: 'data.decisionMakers[0]' }],
  },
  {
    when: 'it where the authority has settled that it does not ask',
    given: () => by(early(), 'ann', 'decision-maker', { governance: settled }),
    asks: decides,
  },
  {
    when: 'what decides nothing',
    given: () => by(early(), 'ann'),
    asks: ['NameParticipant', { person: 'ann', capacity: 'evaluator' }],
  },
]);

describe('who is asked to declare anew', () => {
  const asked = (story: ReturnType<typeof early>) => askedAnew(story.procurement.facts, story.procurement.machine);

  it('is whoever declared before, by the names of those that were not known, until they have', () => {
    expect(asked(early())).toEqual([{ person: 'ann', capacity: null, bidders: ['owl'] }]);
    expect(asked(by(early(), 'ann').does('DeclareNoConflict', {}))).toEqual([]);
  });

  it('is asked once, and again for a further bidder alone', () => {
    const first = by(invited().at('2026-03-16').does('RecordOffer', { provider: owl }), 'ann').does(
      'DeclareNoConflict',
      {},
    );
    expect(asked(first)).toEqual([]);
    expect(asked(first.does('RecordOffer', { provider: fox }))).toEqual([
      { person: 'ann', capacity: null, bidders: ['fox'] },
    ]);
  });

  it('is nobody who is recused', () => {
    expect(asked(by(early(), 'ann').does('Recuse', {}))).toEqual([]);
  });
});
