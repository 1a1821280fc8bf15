import { heard } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';
import { second } from '../hearing/standstills.js';

const open = () => inStandstill('direct-award-c').at('2026-03-26');

describe('what is missing for the end of a standstill, as reasons', () => {
  it('is one reason for each condition of reg 12(10), and the duties of 12(4) are one condition', () => {
    const story = open().does('MakeRepresentation', representation);
    story.does('RequestInformation', { representation: 'R1', items: [{ description: 'Scores.', record: 'e' }] });
    const { reasons } = story.at('2026-05-01').tries('EnterIntoContract', terms);
    const cited = reasons.map(({ provision }) => provision);
    expect(cited).toEqual([...new Set(cited)]);
    expect(reasons.find(({ provision }) => provision === 'reg 12(10)(a)(ii)')).toMatchObject({
      also: ['reg 12(10)', 'reg 12(4)(a)', 'reg 12(4)(b)', 'reg 12(5)', 'reg 12(4)(c)'],
      unblock: 'The opportunity is not closed for R1. Still open: I1. No review takes into account R1.',
    });
  });

  it('cites the reading by which the five working days are counted', () => {
    const story = heard(open()).does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
    const { reasons } = story.at('2026-05-01').tries('EndStandstill', {});
    expect(reasons.find(({ provision }) => provision === 'reg 12(10)(a)(v)')?.also).toContain(
      'reg 12(10)(a)(v) and (b)(v) (counting)',
    );
  });

  it('gives no instant for what nobody can know the instant of, though another has been heard', () => {
    const story = heard(open()).does('MakeRepresentation', second).at('2026-05-01').tries('EndStandstill', {});
    const unknown = story.reasons.filter(({ provision }) => /\((i|ii|iii|iv)\)$/.test(provision));
    expect(unknown.length).toBeGreaterThan(2);
    expect(unknown.map(({ unblockedAt }) => unblockedAt)).toEqual(unknown.map(() => undefined));
  });
});
