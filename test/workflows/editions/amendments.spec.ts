import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { editions } from '../../../workflows/editions/index.js';
import { gateOf } from '../../../workflows/editions/registry.js';
import {
  available,
  catalogue,
  exclusionState,
  groundsUnder,
  nothingYet,
  replay,
  type Instant,
  type Process,
} from '../../../workflows/index.js';
import { withEditions } from '../../../workflows/law/statute-book.js';
import { edition20270401 } from '../../support/law/amendments/2027-04-01.js';
import { histories } from '../../support/law/golden/histories.js';
import { check, found, required } from '../../support/law/places/exclusions.js';
import {
  answersFor,
  considered,
  content,
  criteria,
  evaluation,
  everyReason,
  fox,
  letter,
  opening,
  owl,
  terms,
} from '../../support/law/places/procurements.js';
import { Story } from '../../support/law/story.js';

const amendedLaw = [...editions, edition20270401];
const { from } = edition20270401;

// The clocks go forward on 28 March 2027, so that 1 April begins in London at 11pm of the day before by Greenwich.
const lastOfTheDayBefore = '2027-03-31T22:59:59.999Z';
const firstOfTheDay = '2027-03-31T23:00:00.000Z';
const aMinuteAfter = '2027-03-31T23:01:00.000Z';

/** What is told of it is told under the amended law. */
const under = <T>(run: () => T): T => withEditions(amendedLaw, run);

function chosen(process: Process): Story {
  return new Story()
    .at('2027-03-15')
    .does('OpenProcurement', opening)
    .does('ChooseProcess', { process, answers: answersFor[process], reasons: everyReason, reason: 'It fits.' });
}

/** Process C up to the notice of intention, which commences it. */
function readyToAnnounce(): Story {
  return chosen('direct-award-c')
    .at('2027-03-22')
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: { met: true, assessment: 'Met.' },
      reasons: 'Both findings rest on the contract reviews.',
    });
}

/** The most suitable provider process, commenced by its first notice at an instant; up to the notice of intention of 26 April. */
function mostSuitableFrom(commences: Instant): Story {
  return chosen('most-suitable-provider')
    .at(commences)
    .does('SubmitIntendedApproachNotice', { content })
    .at('2027-04-20')
    .does('IdentifyProvider', { provider: owl, outcome: 'kept', reasons: 'Has the capacity.', aware: true })
    .does('CompleteIdentification', {})
    .does('AssessProvider', {
      provider: { id: 'owl' },
      keyCriteria: considered,
      basicSelectionCriteria: { met: true, assessment: 'Met.' },
    })
    .does('ChooseMostSuitableProvider', { providers: [{ id: 'owl' }], reasons: 'Strongest on access.' })
    .at('2027-04-26');
}

/** The competitive process, commenced by its invitation; up to the notice of intention of 26 April. */
function competitiveFrom(commences: Instant): Story {
  return chosen('competitive')
    .does('SetAwardCriteria', criteria)
    .at(commences)
    .does('SubmitInvitationNotice', { content })
    .at('2027-04-01T09:00:00.000Z')
    .does('RecordInvitationNoticePublished', { publishedAt: '2027-04-01T09:00:00.000Z' })
    .at('2027-04-19')
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .does('RecordEvaluation', evaluation('owl', 80))
    .does('RecordEvaluation', evaluation('fox', 60))
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest total.' })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformUnsuccessfulProvider', { ...letter, plannedPublicationOn: '2027-04-26' })
    .at('2027-04-26');
}

const published = { publishedAt: '2027-04-26T10:00:00.000Z' };
const withoutDates = (({ intendedDates: _dates, ...rest }) => rest)(content);

/** The last day for representations after a notice of intention published on Monday 26 April 2027; 3 May is a bank holiday. */
const lastDay = (story: Story) => {
  story.does('SubmitIntentionNotice', { content }).at('2027-04-26T10:00:00.000Z');
  return story.does('RecordIntentionNoticePublished', published).procurement.facts.run.standstill?.clock.lastDay;
};

describe('an amendment of the standstill, from 1 April 2027', () => {
  it.each([
    ['the most suitable provider process', mostSuitableFrom],
    ['the competitive process', competitiveFrom],
  ])('leaves alone %s that commenced the day before, whenever its notice is published', (_process, commencedAt) => {
    under(() => {
      expect(lastDay(commencedAt(lastOfTheDayBefore))).toBe('2027-05-10');
      expect(lastDay(commencedAt(firstOfTheDay))).toBe('2027-05-12');
      expect(lastDay(commencedAt(aMinuteAfter))).toBe('2027-05-12');
    });
  });

  it.each([
    ['in the last instant before it', lastOfTheDayBefore, '2026-03-24', '2027-05-10'],
    ['in its first instant', firstOfTheDay, from, '2027-05-12'],
    ['a minute after midnight in London', aMinuteAfter, from, '2027-05-12'],
  ])('governs process C by its notice of intention, submitted %s', (_when, submittedAt, law, ends) => {
    under(() => {
      const story = readyToAnnounce().at(submittedAt).does('SubmitIntentionNotice', { content });
      expect(story.events.at(-1)!.regime).toBe(law);
      expect(story.procurement.facts.commencement?.regime).toBe(law);
      story.at('2027-04-26T10:00:00.000Z').does('RecordIntentionNoticePublished', published);
      expect(story.procurement.facts.run.standstill?.clock.lastDay).toBe(ends);
    });
  });

  it('goes by when the notice was submitted, not by when that is put on record', () => {
    under(() => {
      const story = readyToAnnounce().at('2027-04-02');
      story.does('SubmitIntentionNotice', { content: withoutDates, submittedAt: lastOfTheDayBefore });
      expect(story.procurement.regime).toBe('2026-03-24');
    });
  });
});

describe('a further rule at the gate of the intention notice, from 1 April 2027', () => {
  it('judges the act that commences the procurement, and not the one of the day before', () => {
    under(() => {
      const story = readyToAnnounce();
      expect(
        story.branch().at(lastOfTheDayBefore).tries('SubmitIntentionNotice', { content: withoutDates }).reasons,
      ).toEqual([]);
      for (const at of [firstOfTheDay, aMinuteAfter]) {
        const refused = story.branch().at(at).tries('SubmitIntentionNotice', { content: withoutDates });
        expect(refused.refusedUnder).toEqual(['reg 9(3) intended-dates-are-given']);
        expect(refused.tries('SubmitIntentionNotice', { content }).reasons).toEqual([]);
      }
    });
  });

  it.each([
    ['the most suitable provider process', mostSuitableFrom],
    ['the competitive process', competitiveFrom],
  ])('asks nothing of %s that commenced before, however late its notice', (_process, commencedAt) => {
    under(() => {
      const told = (commences: Instant) =>
        commencedAt(commences)
          .tries('SubmitIntentionNotice', { content: withoutDates })
          .reasons.map(({ code }) => code);
      expect(told(lastOfTheDayBefore)).toEqual([]);
      expect(told(firstOfTheDay)).toEqual(['intended-dates-are-given']);
    });
  });

  it('stands in the catalogue of the amended law alone, beside what the law then says', () => {
    under(() => {
      const [before, after] = ['2026-03-24', from].map((law) => new Map(catalogue(law).map((row) => [row.key, row])));
      expect(before!.get('reg9Step2')!.rules).not.toContain('intended-dates-are-given');
      expect(after!.get('reg9Step2')!.rules).toContain('intended-dates-are-given');
      expect(before!.get('reg12RepresentationsWindow')!.says).toContain('8th working day');
      expect(after!.get('reg12RepresentationsWindow')!.says).toContain('10th working day');
      expect(gateOf(from, 'direct-award-c', 'SubmitIntentionNotice')).toHaveLength(
        gateOf('2026-03-24', 'direct-award-c', 'SubmitIntentionNotice').length + 1,
      );
    });
  });
});

describe('a further mandatory ground of exclusion, from 1 April 2027', () => {
  const further = 'Sch 6 para 31A';
  const contacted = (commences: Instant) =>
    chosen('direct-award-a').at(commences).does('ContactProvider', { provider: owl });
  const listOf = (day: string) => ({ debarmentList: { lookedAtOn: day, entries: [] } });
  const foundIt = { grounds: found(further, { eventOn: '2027-02-01' }), ...listOf('2027-04-12') };

  it('is found of a provider where the procurement commenced on the day, and is no ground where it commenced before', () => {
    under(() => {
      const before = contacted(lastOfTheDayBefore).at('2027-04-12').tries('RecordExclusionCheck', check(foundIt));
      expect(before.reasons.map(({ message }) => message)).toEqual([`The Schedules have no ground ${further}.`]);
      for (const at of [firstOfTheDay, aMinuteAfter]) {
        const story = contacted(at).at('2027-04-12').does('RecordExclusionCheck', check(foundIt));
        expect(exclusionState(story.procurement, story.known().now)[0]!.subjects[0]!.status).toBe('excluded');
        expect(
          story.tries('EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] }).reasons.map(({ code }) => code),
        ).toContain('award-is-to-no-excluded-provider');
      }
    });
  });

  it('is no ground today', () => {
    expect(groundsUnder('2026-03-24').map(({ id }) => id)).not.toContain(further);
    under(() => {
      expect(groundsUnder('2026-03-24').map(({ id }) => id)).not.toContain(further);
      expect(groundsUnder(from).map(({ id }) => id)).toContain(further);
    });
  });

  // Whoever was checked against every ground there was has not been checked against one that came afterwards.
  it('is not covered by a check of before it, though that was against every ground', () => {
    const award = { ...terms, providers: [{ id: 'owl' }] };
    const checkedBefore = (commences: Instant) => {
      const story = chosen('direct-award-a').at('2027-03-30');
      story.does('RecordExclusionCheck', check({ provider: owl, ...listOf('2027-03-30') }));
      return story.at(commences).does('ContactProvider', { provider: owl }).at('2027-04-12');
    };
    const asked = (story: Story) =>
      story
        .branch(required)
        .tries('EnterIntoContract', award)
        .reasons.filter(({ code }) => code === 'exclusion-checks-are-current')
        .map(({ message }) => message);
    under(() => {
      expect(asked(checkedBefore(lastOfTheDayBefore))).toEqual([]);
      const story = checkedBefore(firstOfTheDay);
      expect(asked(story)).toEqual([
        `Owl Health Limited: the check of Tuesday 30 March 2027 was made under the law before; ${further} has come into force since.`,
      ]);
      expect(exclusionState(story.procurement, story.known().now)[0]!.subjects[0]!.awaiting).toBe(
        'A further check: grounds have come into force since that of Tuesday 30 March 2027.',
      );
      story.does('RecordExclusionCheck', check(listOf('2027-04-12')));
      expect(asked(story)).toEqual([]);
    });
  });
});

describe('what was decided before an amendment', () => {
  it('is judged under it as it was: no recorded history differs', () => {
    under(() => {
      const differing = histories().flatMap(({ name, history }) => {
        const { differences } = replay(
          history.map(({ event }) => event),
          (_event, index) => history[index]!.evidence,
        );
        return differences.map(({ type, kind }) => `${name}: ${type} ${kind}`);
      });
      expect(differing).toEqual([]);
    });
  });

  it('can still be gone on with, in every state in which a procurement may be', () => {
    under(() => {
      const story = chosen('direct-award-c').at('2027-04-06');
      expect(available(story.procurement, story.known()).filter((action) => action.available)).not.toEqual([]);
      const states = (edition: (typeof amendedLaw)[number]) =>
        Object.entries(edition.machines).flatMap(([id, machine]) =>
          Object.keys(machine.states).map((state) => `${id}/${state}`),
        );
      const now = states(edition20270401);
      expect(states(editions.at(-1)!).filter((state) => !now.includes(state))).toEqual([]);
      expect(nothingYet.regime).toBe(editions[0]!.from);
    });
  });
});

describe('the page on adding an amendment', () => {
  const read = (file: string) => readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8');

  it('shows this very amendment, as its file would be', () => {
    const file = read('test/support/law/amendments/2027-04-01.ts')
      .replaceAll("'../../../../workflows/editions/", "'./")
      .replaceAll("'../../../../workflows/", "'../");
    const blocks = [...read('workflows/README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block);
    expect(blocks).toContain(file);
  });
});
