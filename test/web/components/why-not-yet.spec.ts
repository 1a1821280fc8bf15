import { available, byId, type Reason } from '../../../workflows/index.js';
import { ruleInWords, ruleRows } from '../../../src/web/components/rules-asked.js';
import { whyNotYet, type Blocked } from '../../../src/web/components/why-not-yet.js';
import { whomToAsk } from '../../../src/web/components/who-may.js';
import { heard } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill } from '../../support/law/places/procurements.js';

const members: Blocked['members'] = [
  { id: 'amara', name: 'Amara Okafor', roles: ['commissioner'] },
  { id: 'ruth', name: 'Ruth Adeyemi', roles: ['decision-maker'] },
  { id: 'tom', name: 'Tom Barraclough', roles: ['decision-maker', 'conflicts-guardian'] },
];

const as = (personId: string, more: Partial<Blocked> = {}): Blocked => ({
  act: 'EnterIntoContract',
  procurementId: 'P',
  personId,
  roles: members.find(({ id }) => id === personId)?.roles ?? [],
  members,
  ...more,
});

const bar = { code: 'a-rule', provision: 'reg 12(1)', message: 'It has not been done.' };
const only = (reason: Reason, blocked: Blocked) => {
  const { reasons, time } = whyNotYet('Enter into the contract', [reason], blocked);
  return [...reasons, ...time][0]!;
};

describe('why something cannot be done yet', () => {
  it('links to the act for whoever may do it, about what it is about', () => {
    const reason: Reason = {
      ...bar,
      ...{ unblock: 'Offer it.', by: ['OfferClarification'], about: { OfferClarification: ['R1', 'R2'] } },
    };
    const { links, who } = only(reason, as('amara', { called: (about) => `${about}, of Owl` }));
    expect(links).toEqual([
      {
        href: '/procurements/P/do/offer-clarification?about=R1',
        text: expect.stringMatching(/: R1, of Owl$/) as string,
      },
      {
        href: '/procurements/P/do/offer-clarification?about=R2',
        text: expect.stringMatching(/: R2, of Owl$/) as string,
      },
    ]);
    expect(who).toBe('You can do this');
  });

  it('names whom to ask, where the reader may not', () => {
    const reason: Reason = { ...bar, unblock: 'Make it.', by: ['MakeFurtherDecision'] };
    expect(only(reason, as('amara'))).toMatchObject({
      links: [],
      who: 'Ask: Ruth Adeyemi or Tom Barraclough (decision-maker)',
    });
    expect(whomToAsk('MakeFurtherDecision', [], null)).toBe('a decision-maker; nobody holds this role yet');
  });

  it('leaves to somebody else what the reader must not do, and to the person whose act it is what is theirs', () => {
    const others: Reason = { ...bar, unblock: 'Somebody else decides.', by: ['EnterIntoContract'], byOthers: true };
    expect(only(others, as('ruth'))).toMatchObject({ links: [], who: 'Ask: Tom Barraclough (decision-maker)' });
    const hers: Reason = { ...bar, unblock: 'She declares.', by: ['DeclareNoConflict'], who: ['Jane Smith'] };
    expect(only(hers, as('ruth'))).toMatchObject({ links: [], who: 'Ask: Jane Smith' });
    // A conflicts guardian puts on record what others declare.
    expect(only(hers, as('tom')).links).toHaveLength(1);
    // Somebody whose name the reader may not know is left to the role.
    expect(only({ ...hers, who: [byId('jane')] }, as('ruth')).who).not.toMatch(/“|jane/);
  });

  it('says that nothing settles it, with the lawful way there is instead', () => {
    const reason: Reason = { ...bar, unblock: 'Nothing can. Put it right.', instead: ['CorrectRecord'] };
    const why = whyNotYet('Enter into the contract', [reason], as('ruth'));
    expect(why.lead).toBe('1 reason: nothing settles it.');
    expect(why.reasons[0]?.links).toEqual([
      { href: '/procurements/P/do/correct-record', text: expect.any(String) as string },
    ]);
  });

  it('has time last, with the day from which it can be done in London words', () => {
    const waits: Reason = { ...bar, unblock: 'Wait.', unblockedAt: '2026-04-08T23:00:00.000Z' };
    const acts: Reason = { ...bar, unblock: 'Record it.', by: ['RecordReview'] };
    const why = whyNotYet('Enter into the contract', [waits, acts], as('amara'));
    expect(why.reasons).toHaveLength(1);
    expect(why.time[0]).toMatchObject({
      number: 2,
      links: [],
      unblock: 'Wait. It can be done from Thursday 9 April 2026.',
    });
    expect(why.lead).toBe('2 reasons: 1 that somebody can settle, 1 that only time settles.');
  });

  it('names the numbers that an act waits for which is barred itself, without a link to it', () => {
    const story = inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
    const actions = available(story.procurement, story.known());
    const { blockedBy } = actions.find(({ type }) => type === 'EnterIntoContract')!;
    const { reasons } = whyNotYet('Enter into the contract', blockedBy, as('ruth', { actions }));
    const decision = reasons.find(({ message }) => message.includes('No further decision has been made'))!;
    expect(decision.links).toEqual([]);
    expect(decision.waits).toMatch(/^It can be done once \d/);
    const after = heard(inStandstill('direct-award-c').at('2026-03-26'));
    const open = available(after.procurement, after.known());
    const now = open.find(({ type }) => type === 'EnterIntoContract')!.blockedBy;
    const then = whyNotYet('Enter into the contract', now, as('ruth', { actions: open })).reasons;
    expect(then.find(({ message }) => message.includes('No further decision'))?.links[0]?.href).toBe(
      '/procurements/P/do/make-further-decision',
    );
  });

  it('leads back to the answers where something else is to be said in the same act', () => {
    const reason: Reason = { ...bar, unblock: 'Give it.', by: ['EnterIntoContract'], field: 'data.reasons' };
    expect(only(reason, as('ruth', { change: '#change' })).links).toEqual([
      { href: '#change', text: 'Change the answers' },
    ]);
  });

  it('links to the acts of the authority itself, of the one that is meant', () => {
    const reason: Reason = { ...bar, unblock: 'Confirm it.', by: ['ConfirmSameOrganisation'] };
    expect(only(reason, as('tom', { authority: 'icb' })).links).toEqual([
      { href: '/authority/do/confirm-same-organisation?authority=icb', text: expect.any(String) as string },
    ]);
  });
});

describe('the rules of an act', () => {
  it('are sentences, those that are not satisfied first', () => {
    expect(ruleInWords('regs-20a-to-20d-apply')).toBe('Regs 20A to 20D apply');
    expect(ruleInWords('recusal-is-ones-own')).toBe('Recusal is one’s own');
    const rules = [
      { name: 'standstill-has-ended', provisions: ['reg 12(1)'], bars: true },
      { name: 'award-names-a-provider', provisions: ['reg 24(a)'], bars: true },
      { name: 'the-record-has-no-gaps', provisions: ['reg 24'], bars: false },
    ];
    expect(ruleRows(rules, ['award-names-a-provider', 'the-record-has-no-gaps']).map(({ verdict }) => verdict)).toEqual(
      ['Not satisfied', 'Not satisfied: pointed out, no bar', 'Satisfied'],
    );
    expect(ruleRows(rules, null).map(({ verdict }) => verdict)).toEqual([null, null, null]);
  });
});
