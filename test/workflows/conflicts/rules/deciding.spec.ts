import type { DecisionMaker, Delegation, Scheme, StandingInterest } from '../../../../workflows/index.js';
import { committeeIsQuorate } from '../../../../workflows/conflicts/rules/committee-is-quorate.js';
import { conflictsOfThoseWhoDecideAreManaged } from '../../../../workflows/conflicts/rules/conflicts-of-those-who-decide-are-managed.js';
import { decisionIsWithinTheSchemeOfDelegation } from '../../../../workflows/conflicts/rules/decision-is-within-the-scheme-of-delegation.js';
import { decisionNamesTheIndividuals } from '../../../../workflows/conflicts/rules/decision-names-the-individuals.js';
import { everyoneWhoDecidesHasDeclared } from '../../../../workflows/conflicts/rules/everyone-who-decides-has-declared.js';
import { recommendationIsApprovedByOthers } from '../../../../workflows/conflicts/rules/recommendation-is-approved-by-others.js';
import { standingInterestsAreAnswered } from '../../../../workflows/conflicts/rules/standing-interests-are-answered.js';
import { by, declared, findings, governed, interestIn, underC } from '../../../support/law/places/conflicts.js';
import type { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';

const makers = (...people: readonly string[]): readonly DecisionMaker[] =>
  people.map((person) => ({ name: person, role: 'Member', person }));
const finds = (...people: readonly string[]) =>
  ['RecordFindings', { ...findings, decisionMakers: makers(...people) }] as const;
const itself = ['RecordFindings', findings] as const;
const nil = (person: string, story = underC()) => by(story, person).does('DeclareNoConflict', {});
const at = (field?: string) => ({ provision: 'reg 21(1)', field });

ruleTable(everyoneWhoDecidesHasDeclared, [
  { when: 'a nil declaration for every stage', given: () => nil('ann'), asks: itself },
  { when: 'a conflict declared for the stage', given: () => by(declared(), 'ann'), asks: itself },
  { when: 'no declaration', given: () => by(underC(), 'ann'), asks: itself, no: [at()] },
  {
    when: 'no declaration, where it is only asked',
    given: () => by(underC(), 'ann'),
    asks: ['RecordFindings', null],
    no: [at()],
  },
  {
    when: 'a declaration for another stage',
    given: () => by(underC(), 'ann').does('DeclareNoConflict', { stages: ['award-decision'] }),
    asks: itself,
    no: [at()],
  },
  { when: 'somebody named who has declared', given: () => by(nil('bob', nil('ann')), 'ann'), asks: finds('bob') },
  {
    when: 'somebody named who has not',
    given: () => nil('ann'),
    asks: finds('ann', 'bob'),
    no: [at('data.decisionMakers[1]')],
  },
  {
    when: 'somebody named of whom nothing is known',
    given: () => nil('ann'),
    asks: ['RecordFindings', { ...findings, decisionMakers: [{ name: 'B', role: 'C' }] }],
    no: [at('data.decisionMakers[0]')],
  },
  { when: 'nobody in particular', given: underC, asks: itself },
]);

ruleTable(conflictsOfThoseWhoDecideAreManaged, [
  { when: 'nothing declared', given: () => by(underC(), 'ann'), asks: itself },
  { when: 'a conflict nobody has decided on', given: () => by(declared(), 'ann'), asks: itself, no: [at()] },
  {
    when: 'the same, of somebody named',
    given: () => by(declared(), 'bob'),
    asks: finds('ann'),
    no: [at('data.decisionMakers[0]')],
  },
  { when: 'the same, of somebody who takes no part', given: () => by(declared(), 'bob'), asks: itself },
  {
    when: 'a conflict that somebody else has decided on',
    given: () =>
      by(
        by(declared(), 'cleo').does('ManageConflict', {
          conflict: 'K1',
          outcome: 'no-conflict',
          reason: 'He left in 2020.',
        }),
        'ann',
      ),
    asks: itself,
  },
  {
    when: 'a conflict that somebody raised',
    given: () => by(by(underC(), 'cleo').does('RaiseConflict', { person: 'ann', description: 'Shares.' }), 'ann'),
    asks: itself,
    no: [at()],
  },
]);

const knowing = (interest: StandingInterest) => underC().branch({ governance: governed({ interests: [interest] }) });

ruleTable(standingInterestsAreAnswered, [
  { when: 'no interest', given: () => by(underC(), 'ann'), asks: itself },
  {
    when: 'an interest in the provider that this very command names first',
    given: () => by(knowing(interestIn('ann', 'Owl Health Ltd')), 'ann'),
    asks: itself,
    no: [at()],
  },
  {
    when: 'an interest in another provider',
    given: () => by(knowing(interestIn('ann', 'Elk Clinics')), 'ann'),
    asks: itself,
  },
  {
    when: 'an interest of somebody else',
    given: () => by(knowing(interestIn('bob', 'Owl Health Ltd')), 'ann'),
    asks: itself,
  },
  {
    when: 'an interest of somebody named, through what the register connects',
    given: () => by(knowing(interestIn('bob', 'Barn Group', 'Owl Health Ltd')), 'ann'),
    asks: finds('bob'),
    no: [at('data.decisionMakers[0]')],
  },
  {
    when: 'an interest answered before the provider was known',
    given: () =>
      by(knowing(interestIn('ann', 'Owl Health Ltd')), 'ann').does('DeclareNoConflict', {
        answers: [{ interest: 'I-ann', reason: 'Sold.' }],
      }),
    asks: itself,
    no: [at()],
  },
  {
    when: 'a post of a board member’s, which is no conflict in itself',
    given: () => by(knowing({ ...interestIn('ann', 'Owl Health Ltd'), boardMember: true, post: true }), 'ann'),
    asks: itself,
  },
  {
    when: 'the same in an authority that is no integrated care board',
    given: () => {
      const story = by(knowing({ ...interestIn('ann', 'Owl Health Ltd'), boardMember: true, post: true }), 'ann');
      const { facts } = story.procurement;
      story.procurement = {
        ...story.procurement,
        facts: { ...facts, opening: { ...facts.opening!, authorityKind: 'local-authority' } },
      };
      return story;
    },
    asks: itself,
    no: [at()],
  },
]);

const nobody = [{ provision: 'reg 24(d)', field: 'data.decisionMakers' }];

ruleTable(decisionNamesTheIndividuals, [
  { when: 'whoever gives the command', given: () => by(underC(), 'ann'), asks: itself },
  { when: 'people named', given: underC, asks: finds('ann') },
  { when: 'nobody', given: underC, asks: itself, no: nobody },
  { when: 'an empty list', given: () => by(underC(), 'ann'), asks: finds(), no: nobody },
  {
    when: 'a committee and none of its members',
    given: () => by(underC(), 'ann'),
    asks: ['RecordFindings', { ...findings, committee: 'board' }],
    no: nobody,
  },
]);

const delegation: Delegation = {
  ...{ id: 'D1', to: { person: 'ann' }, decisions: ['selection'], upTo: 4_300_000, services: ['8512'], places: [] },
  ...{ delegatedBy: 'The board', from: '2026-03-10', until: '2026-03-10' },
};
const scheme = (changes: Partial<Delegation> = {}): Scheme => ({
  ...{ version: 3, adoptedAt: '2026-01-01T09:00:00.000Z' },
  delegations: [{ ...delegation, ...changes }],
  committees: [
    {
      id: 'board',
      name: 'The Commissioning Committee',
      quorum: 2,
      members: ['ann', 'bob', 'cleo'],
      authorities: ['icb'],
    },
  ],
});
/** Ann decides under Direct Award Process C, on 10 March 2026, about £4.3m of services 85121200-5. */
const under = (changes: Partial<Delegation> = {}) =>
  by(underC(), 'ann').branch({ governance: governed({ scheme: scheme(changes) }) });
const undelegated = [{ provision: 'reg 24(d)', field: 'data.decisionMakers' }];
const committee = (...people: readonly string[]) =>
  ['RecordFindings', { ...findings, committee: 'board', decisionMakers: makers(...people) }] as const;
const ofTheBoard = { to: { committee: 'board' } };

ruleTable(decisionIsWithinTheSchemeOfDelegation, [
  { when: 'a delegation that reaches it exactly, on its only day', given: () => under(), asks: itself },
  { when: 'no scheme', given: () => by(underC(), 'ann').branch({ governance: governed() }), asks: itself },
  { when: 'a pound too much', given: () => under({ upTo: 4_299_999 }), asks: itself, no: undelegated },
  { when: 'no limit', given: () => under({ upTo: null }), asks: itself },
  { when: 'another kind of decision', given: () => under({ decisions: ['award'] }), asks: itself, no: undelegated },
  { when: 'other services', given: () => under({ services: ['85311'] }), asks: itself, no: undelegated },
  { when: 'any service', given: () => under({ services: [] }), asks: itself },
  { when: 'a place, and none named', given: () => under({ places: ['Calderdale'] }), asks: itself, no: undelegated },
  {
    when: 'a place, and that one named',
    given: () => under({ places: ['Calderdale'] }),
    asks: ['RecordFindings', { ...findings, place: ' calderdale' }],
  },
  {
    when: 'the day before it begins',
    given: () => under({ from: '2026-03-11', until: null }),
    asks: itself,
    no: undelegated,
  },
  {
    when: 'the day after it ended',
    given: () => under({ from: '2026-01-01', until: '2026-03-09' }),
    asks: itself,
    no: undelegated,
  },
  { when: 'somebody else', given: () => under({ to: { person: 'bob' } }), asks: itself, no: undelegated },
  { when: 'two, of whom one may', given: () => under(), asks: finds('ann', 'bob'), no: undelegated },
  { when: 'the committee it is delegated to', given: () => under(ofTheBoard), asks: committee('ann', 'bob') },
  {
    when: 'with it somebody who is no member',
    given: () => under(ofTheBoard),
    asks: committee('ann', 'dora'),
    no: undelegated,
  },
  {
    when: 'a committee it is not delegated to',
    given: () => under(),
    asks: committee('ann', 'bob'),
    no: [{ provision: 'reg 24(d)', field: 'data.committee' }],
  },
  {
    when: 'a committee that the scheme does not know',
    given: () => under(),
    asks: ['RecordFindings', { ...findings, committee: 'panel', decisionMakers: makers('ann') }],
    no: [{ provision: 'reg 24(d)', field: 'data.committee' }],
  },
]);

const recusing = (story: Story, ...people: readonly string[]) =>
  people.reduce((told, person) => by(told, person).does('Recuse', {}), story);

ruleTable(committeeIsQuorate, [
  { when: 'as many members as it needs', given: () => under(ofTheBoard), asks: committee('ann', 'bob') },
  { when: 'one too few', given: () => under(ofTheBoard), asks: committee('ann'), no: nobody },
  { when: 'one of whom is named twice', given: () => under(ofTheBoard), asks: committee('ann', 'ann'), no: nobody },
  {
    when: 'one of whom is recused',
    given: () => recusing(under(ofTheBoard), 'bob'),
    asks: committee('ann', 'bob'),
    no: nobody,
  },
  {
    when: 'the rest, one being recused',
    given: () => recusing(under(ofTheBoard), 'bob'),
    asks: committee('ann', 'cleo'),
  },
  {
    when: 'the rest, two being recused',
    given: () => recusing(under(ofTheBoard), 'bob', 'cleo'),
    asks: committee('ann'),
    no: nobody,
  },
  { when: 'no committee', given: () => under(), asks: itself },
]);

const prepared = () =>
  by(underC(), 'ann').does('PrepareRecommendation', { decision: 'RecordFindings', summary: 'Both can be made.' });

ruleTable(recommendationIsApprovedByOthers, [
  { when: 'no recommendation', given: () => by(underC(), 'ann'), asks: itself },
  { when: 'its preparer alone', given: prepared, asks: itself, no: [at('data.decisionMakers')] },
  { when: 'its preparer with another', given: prepared, asks: finds('ann', 'bob') },
  { when: 'another alone', given: () => by(prepared(), 'bob'), asks: itself },
  {
    when: 'both of those who prepared it',
    given: () =>
      by(prepared(), 'bob').does('PrepareRecommendation', { decision: 'RecordFindings', summary: 'As said.' }),
    asks: finds('ann', 'bob'),
    no: [at('data.decisionMakers')],
  },
  {
    when: 'the preparer of a recommendation for another decision',
    given: () => by(underC(), 'ann').does('PrepareRecommendation', { decision: 'Abandon', summary: 'Stop.' }),
    asks: itself,
  },
]);
