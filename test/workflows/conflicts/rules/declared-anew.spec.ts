import { askedAnew } from '../../../../workflows/index.js';
import { adviceAgainst, reasonsAgainst } from '../../../../workflows/deciding/reasons.js';
import { declarationsKnowTheBidders } from '../../../../workflows/conflicts/rules/declarations-know-the-bidders.js';
import { by, findings, governed, underC } from '../../../support/law/places/conflicts.js';
import type { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { evaluation, fox, invited, owl, terms } from '../../../support/law/places/procurements.js';

const settled = governed({
  settledOtherwise: [{ default: 'declared-anew', on: '2026-01-05', reason: 'We ask on the day.' }],
});
/** Ann declares nil when nobody is known, and Owl Health makes an offer. */
const offered = (story: Story) =>
  by(story.at('2026-03-16'), 'cleo', 'commissioner').does('RecordOffer', { provider: owl });
const early = () => offered(by(invited(), 'ann').does('DeclareNoConflict', {}));
const decides = ['SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The best offer.' }] as const;
const asks = 'declarations-know-the-bidders';
const held = [{ provision: 'reg 21(1) (declared anew)' }];

ruleTable(declarationsKnowTheBidders, [
  {
    when: 'a declaration made before anybody was known, while nobody is',
    given: () => by(invited(), 'ann').does('DeclareNoConflict', {}),
    asks: decides,
  },
  {
    when: 'one made in a direct award, which is chosen with its provider in view',
    given: () => by(by(underC(), 'ann').does('DeclareNoConflict', {}), 'ann').does('RecordFindings', findings),
    asks: ['EnterIntoContract', terms],
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

describe('what is done before somebody has declared anew', () => {
  it.each(['required', 'advised'] as const)(
    'stands, and says who was asked of whom, where assurance is %s',
    (assurance) => {
      const closed = by(early().does('CloseOffers', {}).at('2026-03-18'), 'ann');
      const score = evaluation('owl', 80);
      const evidence = { ...closed.known(), governance: governed({ assurance }) };
      const codes = (said: readonly { readonly code: string }[]) => said.map(({ code }) => code);
      const { procurement } = closed;
      expect(codes(adviceAgainst(procurement, 'RecordEvaluation', score, evidence))).toContain(asks);
      expect(codes(reasonsAgainst(procurement, 'RecordEvaluation', score, evidence))).not.toContain(asks);
      const anew = closed.does('DeclareNoConflict', {}).procurement;
      expect(codes(adviceAgainst(anew, 'RecordEvaluation', score, evidence))).not.toContain(asks);
    },
  );
});

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
