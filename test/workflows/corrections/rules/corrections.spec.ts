import { decide, type CommandData, type Evidence } from '../../../../workflows/index.js';
import { whatFollows } from '../../../../workflows/deciding/corrections/what-follows.js';
import { correctedActIsPossible } from '../../../../workflows/corrections/rules/corrected-act-is-possible.js';
import { correctionIsOfASlip } from '../../../../workflows/corrections/rules/correction-is-of-a-slip.js';
import { correctionIsOfWhatIsOnRecord } from '../../../../workflows/corrections/rules/correction-is-of-what-is-on-record.js';
import { correctionSaysWhyAndWhoWasTold } from '../../../../workflows/corrections/rules/correction-says-why-and-who-was-told.js';
import { nobodyActedOnWhatIsStruck } from '../../../../workflows/corrections/rules/nobody-acted-on-what-is-struck.js';
import { whoeverCorrectsMayBindTheAuthority } from '../../../../workflows/corrections/rules/whoever-corrects-may-bind-the-authority.js';
import { whoeverCorrectsMayTakePart } from '../../../../workflows/corrections/rules/whoever-corrects-may-take-part.js';
import { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { chosen, content, contentUnderC } from '../../../support/law/places/procurements.js';

type Correct = CommandData['CorrectRecord'];

/** A story in which this correction is asked for: what follows from it is known, as `decide` works it out. */
class Correcting extends Story {
  asked: Correct | null = null;
  override known(): Evidence {
    const known = { ...super.known() };
    if (!this.asked) return known;
    const withHistory = { ...known, ...this.knownPast() };
    return { ...withHistory, corrected: whatFollows(this.procurement, this.asked, withHistory) };
  }
  private knownPast() {
    const { asked } = this;
    this.asked = null;
    const { history } = this.knownWithHistory();
    this.asked = asked;
    return { history: history ?? [] };
  }
}

function asking(story: Story, data: Correct, evidence: Partial<Evidence> = {}): () => Story {
  return () => {
    const correcting = new Correcting({ ...story.evidence, ...evidence });
    correcting.procurement = story.procurement;
    correcting.path.push(...story.path);
    correcting.at(story.known().now);
    correcting.asked = data;
    return correcting;
  };
}

const correct = (...corrections: Correct['corrections']): Correct => ({
  corrections,
  why: 'It was typed wrongly.',
  told: [],
  noneTold: 'Nobody had seen it.',
});

const prepares = { person: 'lead', organisation: 'icb', role: 'commissioner' };
const decides = { person: 'chair', organisation: 'icb', role: 'decision-maker' };

/** Direct award C: 1 opened, 2 chosen, 3 found, 4 submitted on 23 March, 5 published on 24 March, as it was typed on 25 March. */
const published = () =>
  contentUnderC()
    .at('2026-03-23')
    .does('SubmitIntentionNotice', { content })
    .at('2026-03-25')
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T16:00:00.000Z' });
const ended = () =>
  published()
    .at('2026-04-10')
    .does('RecordPrinciples', {
      ...{ decision: 'selection', needs: 'Met.', quality: 'Met.', efficiency: 'Met.', fairness: 'Met.' },
    });
const named = () =>
  chosen('direct-award-c').does('NameParticipant', { person: 'visitor', name: 'V. Visitor', capacity: 'adviser' });

const title = correct({ event: 1, path: 'title', is: 'Another title' });
const earlier = correct({ event: 5, path: 'publishedAt', is: '2026-03-23T16:00:00.000Z' });
const later = correct({ event: 5, path: 'publishedAt', is: '2026-03-25T08:00:00.000Z' });
const decision = correct({ event: 2, path: 'process', is: 'competitive' });
const decided = correct({ event: 3, path: 'decidedAt', is: '2026-03-09T09:00:00.000Z' });
const strike = (event: number) => correct({ event, strike: true });

ruleTable(correctionSaysWhyAndWhoWasTold, [
  { when: 'asked without data', given: published, asks: ['CorrectRecord', null] },
  { when: 'why, and why nobody was told', given: published, asks: ['CorrectRecord', title] },
  {
    when: 'nothing said of either',
    given: published,
    asks: ['CorrectRecord', { ...title, why: ' ', noneTold: '\n' }],
    no: [
      { provision: 'reg 24 (putting right)', field: 'data.why' },
      { provision: 'reg 24 (putting right)', field: 'data.told' },
    ],
  },
  {
    when: 'somebody told at this instant',
    given: published,
    asks: ['CorrectRecord', { ...title, told: [{ who: 'Owl', how: 'e-mail', at: '2026-03-25T09:00:00.000Z' }] }],
  },
  {
    when: 'somebody told a millisecond later',
    given: published,
    asks: ['CorrectRecord', { ...title, told: [{ who: 'Owl', how: 'e-mail', at: '2026-03-25T09:00:00.001Z' }] }],
    no: [{ provision: 'reg 24 (putting right)', field: 'data.told[0].at' }],
  },
]);

ruleTable(correctionIsOfWhatIsOnRecord, [
  { when: 'asked without data', given: published, asks: ['CorrectRecord', null] },
  {
    when: 'asked before anything is there',
    given: () => new Story(),
    asks: ['CorrectRecord', null],
    no: [{ provision: 'reg 24 (putting right)' }],
  },
  { when: 'a title', given: asking(published(), title), asks: ['CorrectRecord', title] },
  ...[
    ['a step that is not there', correct({ event: 6, path: 'title', is: 'X' })],
    ['what is there already', correct({ event: 1, path: 'title', is: 'Community diagnostics' })],
    ['a member of something that is not there', correct({ event: 1, path: 'mixed.healthValue', is: 1 })],
    ['a provider that nobody named', correct({ of: 'provider', id: 'heron', path: 'name', is: 'Heron' })],
    ['a colour of a provider', correct({ of: 'provider', id: 'owl', path: 'colour', is: 'green' })],
    [
      'an offer that is not there',
      correct({ of: 'offer', id: 'owl', path: 'receivedAt', is: '2026-03-01T09:00:00.000Z' }),
    ],
  ].map(([when, data]) => ({
    when: when as string,
    given: asking(published(), data as Correct),
    asks: ['CorrectRecord', data as Correct] as const,
    no: [{ provision: 'reg 24 (putting right)', field: 'data.corrections[0]' }],
  })),
]);

ruleTable(correctionIsOfASlip, [
  { when: 'asked without data', given: published, asks: ['CorrectRecord', null] },
  { when: 'a title', given: asking(published(), title), asks: ['CorrectRecord', title] },
  ...[
    ['the choice of a process', decision],
    ['a finding', correct({ event: 3, path: 'past.satisfied', is: false })],
    ['the reasons of a decision', correct({ event: 3, path: 'reasons', is: 'Other reasons.' })],
    ['what a notice said', correct({ event: 4, path: 'content.approximateLifetimeValue', is: 1 })],
    ['the identifier of a provider', correct({ event: 3, path: 'provider.id', is: 'fox' })],
    ['a decision struck', strike(2)],
    ['a publication struck', strike(5)],
  ].map(([when, data]) => ({
    when: when as string,
    given: asking(published(), data as Correct),
    asks: ['CorrectRecord', data as Correct] as const,
    no: [{ provision: 'reg 24 (acts of will)', field: 'data.corrections[0]' }],
  })),
]);

ruleTable(nobodyActedOnWhatIsStruck, [
  { when: 'asked without data', given: named, asks: ['CorrectRecord', null] },
  { when: 'somebody named by mistake', given: asking(named(), strike(3)), asks: ['CorrectRecord', strike(3)] },
  {
    when: 'somebody who has declared since',
    given: asking(named().does('DeclareNoConflict', { person: 'visitor' }), strike(3)),
    asks: ['CorrectRecord', strike(3)],
    no: [{ provision: 'reg 24 (putting right)', field: 'data.corrections[0]' }],
  },
]);

ruleTable(whoeverCorrectsMayBindTheAuthority, [
  { when: 'asked without data', given: published, asks: ['CorrectRecord', null] },
  {
    when: 'a later publication, by whoever prepares',
    given: asking(published(), later, { actor: prepares }),
    asks: ['CorrectRecord', later],
  },
  {
    when: 'an earlier one, by whoever prepares',
    given: asking(published(), earlier, { actor: prepares }),
    asks: ['CorrectRecord', earlier],
    no: [{ provision: 'reg 24 (striking)' }],
  },
  {
    when: 'a title, by whoever prepares, once a decision-maker has put an earlier one right',
    given: asking(published().does('CorrectRecord', earlier), title, { actor: prepares }),
    asks: ['CorrectRecord', title],
  },
  {
    when: 'that correction struck, so that the publication is as it was first recorded',
    given: asking(published().does('CorrectRecord', earlier), strike(6), { actor: prepares }),
    asks: ['CorrectRecord', strike(6)],
    no: [{ provision: 'reg 24 (striking)' }],
  },
  {
    when: 'an earlier one, by a decision-maker',
    given: asking(published(), earlier, { actor: decides }),
    asks: ['CorrectRecord', earlier],
  },
  {
    when: 'a standstill that has ended, by whoever prepares',
    given: asking(ended(), later, { actor: prepares }),
    asks: ['CorrectRecord', later],
    no: [{ provision: 'reg 24 (striking)' }],
  },
  {
    when: 'an act struck, by whoever prepares',
    given: asking(named(), strike(3), { actor: prepares }),
    asks: ['CorrectRecord', strike(3)],
    no: [{ provision: 'reg 24 (striking)' }],
  },
]);

const recused = () => published().branch({ actor: decides }).does('Recuse', {});

ruleTable(whoeverCorrectsMayTakePart, [
  { when: 'asked without data', given: published, asks: ['CorrectRecord', null] },
  {
    when: 'somebody who is not recused',
    given: asking(recused(), title, { actor: prepares }),
    asks: ['CorrectRecord', title],
  },
  {
    when: 'somebody who is',
    given: asking(recused(), decided, { actor: decides }),
    asks: ['CorrectRecord', decided],
    no: [{ provision: 'reg 21(2)(b)', field: 'data.corrections[0]' }],
  },
]);

const at = (publishedAt: string): Correct => correct({ event: 5, path: 'publishedAt', is: publishedAt });

ruleTable(correctedActIsPossible, [
  { when: 'asked without data', given: published, asks: ['CorrectRecord', null] },
  {
    when: 'a publication at the instant of the submission',
    given: asking(published(), at('2026-03-23T09:00:00.000Z')),
    asks: ['CorrectRecord', at('2026-03-23T09:00:00.000Z')],
  },
  {
    when: 'one a millisecond before it',
    given: asking(published(), at('2026-03-23T08:59:59.999Z')),
    asks: ['CorrectRecord', at('2026-03-23T08:59:59.999Z')],
    no: [{ provision: 'reg 24 (putting right)', field: 'data.corrections[0]' }],
  },
  {
    when: 'one at the instant of the correction',
    given: asking(published(), at('2026-03-25T09:00:00.000Z')),
    asks: ['CorrectRecord', at('2026-03-25T09:00:00.000Z')],
  },
  {
    when: 'one a millisecond later',
    given: asking(published(), at('2026-03-25T09:00:00.001Z')),
    asks: ['CorrectRecord', at('2026-03-25T09:00:00.001Z')],
    no: [{ provision: 'reg 24 (putting right)', field: 'data.corrections[0]' }],
  },
]);

it('refuses a correction whose history is not at hand', () => {
  const story = published();
  const outcome = decide(story.procurement, { type: 'CorrectRecord', data: title }, story.known());
  expect(outcome).toMatchObject({ accepted: false, reasons: [{ code: 'correction-is-of-what-is-on-record' }] });
});
