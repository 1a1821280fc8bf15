import { mayBeOne, questionOf, recordOf, type Governance, type StandingInterest } from '../../../../workflows/index.js';
import { organisationsThatMayBeOneAreToldApart } from '../../../../workflows/conflicts/rules/organisations-that-may-be-one-are-told-apart.js';
import { standingInterestsAreAnswered } from '../../../../workflows/conflicts/rules/standing-interests-are-answered.js';
import { by, findings, governed, underC } from '../../../support/law/places/conflicts.js';
import { recordEvents } from '../../../support/law/record-events.js';
import { answer, ruleTable } from '../../../support/law/rules/rule-table.js';
import { content, owl } from '../../../support/law/places/procurements.js';
import { stagedOffers } from '../../../support/law/places/stages.js';

const inOrganisation = (id: string, name: string, more: object = {}): StandingInterest => ({
  ...{ id: 'I-ann', person: 'ann', kind: 'financial', from: '2020-01-01', to: null, boardMember: false, post: false },
  organisations: [{ id, name, through: null, ...more }],
});
const owlLtd = inOrganisation('o-1', 'Owl Health Ltd.');
const told = (same: boolean) => ({ sameness: [{ organisation: 'o-1', other: owl.id, same }] });

/** Owl Health has been found for, and Ann, or whoever is named, goes on. */
const known = (interest: StandingInterest, more: Partial<Governance> = {}, person = 'ann') =>
  by(underC().does('RecordFindings', findings), person, 'commissioner', {
    governance: governed({ interests: [interest], ...more }),
  });
const decides = ['RecordFindings', findings] as const;
const announces = ['SubmitIntentionNotice', { content }] as const;
const asked = [{ provision: 'reg 21(1) (the same organisation)' }];

ruleTable(organisationsThatMayBeOneAreToldApart, [
  { when: 'the id of a provider', given: () => known(inOrganisation(owl.id, 'Owl Health Ltd')), asks: decides },
  { when: 'another organisation', given: () => known(inOrganisation('elk', 'Elk Clinics LLP')), asks: decides },
  { when: '"Ltd" for "Limited" under another id', given: () => known(owlLtd), asks: decides, no: asked },
  {
    when: 'another legal form',
    given: () => known(inOrganisation('o-1', 'The Owl Health C.I.C.')),
    asks: decides,
    no: asked,
  },
  {
    when: 'a former name',
    given: () => known(inOrganisation('o-1', 'Barn Care Limited', { formerNames: ['OWL HEALTH LIMITED'] })),
    asks: decides,
    no: asked,
  },
  { when: 'it where it was confirmed', given: () => known(owlLtd, told(true)), asks: decides },
  { when: 'it where it was denied', given: () => known(owlLtd, told(false)), asks: decides },
  { when: 'somebody without the interest to decide', given: () => known(owlLtd, {}, 'cleo'), asks: decides },
  { when: 'nobody to announce it', given: () => known(owlLtd, {}, 'cleo'), asks: announces, no: asked },
  {
    when: 'a provider named by the very command',
    given: () => by(underC(), 'ann', 'commissioner', { governance: governed({ interests: [owlLtd] }) }),
    asks: decides,
    no: asked,
  },
  {
    when: 'it where the authority has settled that it does not ask',
    given: () =>
      known(owlLtd, {
        settledOtherwise: [{ default: 'organisations-are-told-apart', on: '2026-01-05', reason: 'We ask elsewhere.' }],
      }),
    asks: decides,
  },
]);

describe('an organisation that may be a provider', () => {
  const open = (story: ReturnType<typeof known>) =>
    answer(standingInterestsAreAnswered, { when: '', given: () => story, asks: decides }).map(({ code }) => code);

  it('raises the interest once it is confirmed, and not before, nor where it is denied', () => {
    expect(open(known(owlLtd))).toEqual([]);
    expect(open(known(owlLtd, told(true)))).toEqual(['standing-interests-are-answered']);
    expect(open(known(owlLtd, told(false)))).toEqual([]);
  });

  it('is asked about in names and words', () => {
    const story = known(inOrganisation('o-1', 'Owl Health CIC'));
    const questions = mayBeOne(story.procurement.facts, story.known());
    expect(questions.map(questionOf)).toEqual([
      'Owl Health CIC, which an interest or a declared conflict names, may be Owl Health Limited, which takes part in this procurement: the name is the same but for the legal form, and a community interest company and a limited company are different persons',
    ]);
    expect(questions).toMatchObject([{ party: { id: owl.id }, likeness: 'name', people: ['ann'] }]);
  });

  it('is asked about where a declared conflict names it', () => {
    const declares = (id: string, name: string) =>
      by(underC().does('RecordFindings', findings), 'ann').does('DeclareConflict', {
        ...{ kind: 'indirect', providers: [{ id, name }], description: 'A brother works there.' },
      });
    const questions = (story: ReturnType<typeof declares>) => mayBeOne(story.procurement.facts, story.known());
    expect(questions(declares('o-1', 'Owl Health Ltd'))).toMatchObject([{ likeness: 'name-and-form' }]);
    expect(questions(declares(owl.id, 'Owl Health Ltd'))).toEqual([]);
  });

  it('is asked about as an intended sub-contractor', () => {
    const story = known(inOrganisation('o-1', 'Barn Care Ltd'));
    const { facts } = story.procurement;
    const subcontracting = {
      [owl.id]: { askedAt: '', answer: null, answeredAt: null, subcontractors: { barn: 'Barn Care Limited' } },
    };
    const with_ = { ...facts, exclusions: { ...facts.exclusions, subcontracting } };
    expect(mayBeOne(with_, story.known())).toMatchObject([{ party: { id: 'barn' }, likeness: 'name-and-form' }]);
  });

  it('keeps a board member with a post in it out of the Competitive Process until somebody has said', () => {
    const post = { ...owlLtd, person: 'bob', boardMember: true, post: true };
    const selects = (more: Partial<Governance>) =>
      by(stagedOffers(), 'bob', 'decision-maker', {
        governance: governed({ assurance: 'advised', interests: [post], ...more }),
      })
        .tries('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The highest score.' })
        .reasons.map(({ provision }) => provision);
    expect(selects({})).toContain('reg 21(1) (the same organisation)');
    expect(selects(told(true))).toContain('reg 21(4)');
    expect(selects(told(false)).filter((provision) => provision.startsWith('reg 21'))).toEqual([]);
  });

  it('stands in the record with each decision, as it was known then', () => {
    const says = (more: Partial<Governance>) => {
      const governance = governed({ assurance: 'advised', interests: [owlLtd], ...more });
      const story = by(underC().does('RecordFindings', findings), 'cleo', 'decision-maker', { governance });
      const { items } = recordOf(recordEvents(story.does('Abandon', { reasons: 'The budget has changed.' })));
      return items
        .find(({ item }) => item === 'i')!
        .entries.flatMap(({ details }) => details)
        .filter(({ label }) => label === 'Owl Health Ltd. and Owl Health Limited')
        .map(({ text }) => text);
    };
    expect(says({})).toEqual(['may be one organisation; nobody had said whether they are']);
    expect(says(told(false))).toEqual(['confirmed not to be one organisation']);
  });
});
