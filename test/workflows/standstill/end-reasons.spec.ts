import { heard, reviewed } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import type { Story } from '../../support/law/story.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';
import { second } from '../hearing/standstills.js';

const PANEL = 'reg 23(1) (while the Panel advises)';

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
      unblock:
        'Offer R1 the opportunity to explain or clarify, or record why none is needed. Provide I1, or withhold what an exemption covers. Review the decision in the light of R1, and record the review.',
    });
  });

  /** What is to be done about each condition that is not met, by its provision. */
  const toBeDone = (story: Story, at: string) =>
    Object.fromEntries(
      story
        .at(at)
        .branch()
        .tries('EndStandstill', {})
        .reasons.map(({ provision, unblock }) => [provision.replace('reg 12(10)(', '('), unblock]),
    );

  it('name the act that is due, and never repeat what is missing', () => {
    const story = open().does('MakeRepresentation', representation);
    expect(toBeDone(story, '2026-03-27')).toMatchObject({
      '(a)(i)': 'Make a further decision on R1: to proceed, to abandon, or to go back to an earlier step.',
      '(a)(iii)': 'Inform everybody of the further decision once it is made.',
      '(a)(iv)': 'Say that no more further decisions are intended, once the last of them is made.',
      '(a)(v)': 'Inform everybody of the further decision, and then wait five working days.',
      'reg 12(10) read with reg 12(3)': expect.stringMatching(/^Wait until .*8 April 2026/),
    });
    story.does('OfferClarification', { representation: 'R1', offer: 'A meeting.' });
    expect(toBeDone(story, '2026-03-27')['(a)(ii)']).toMatch(/^Record the answer of R1 to that opportunity\. Review /);
    story.does('AnswerClarification', { representation: 'R1', answer: 'As in the annex.' });
    reviewed(story, 'R1').does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
    expect(toBeDone(story, '2026-03-30')).toMatchObject({
      '(a)(iii)': expect.stringMatching(
        /^Inform Fox Care CIC, Owl Health Limited of the further decision, in writing and with reasons\.$/,
      ),
    });
    for (const recipient of ['R1', 'owl']) story.does('InformOfFurtherDecision', { recipient });
    story.does('RequestPanelReview', { representation: 'R1' });
    const held = toBeDone(story, '2026-03-30');
    expect(held['(a)(v)']).toMatch(/^Wait until .* 2026\.$/);
    expect(held[PANEL]).toBe('Record whether the Panel accepts P1, or release the hold and give the reason.');
    story.does('RecordPanelAcceptance', { request: 'P1' });
    expect(toBeDone(story, '2026-03-30')[PANEL]).toMatch(/^Record the Panel’s advice on P1, or release/);
    story.does('RecordPanelAdvice', { request: 'P1', advises: 'go-back', advice: 'Step 1 was thin.' });
    expect(toBeDone(story, '2026-03-30')[PANEL]).toBe('Decide again in the light of the Panel’s advice on P1.');
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
