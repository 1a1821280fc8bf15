import { recordOf, type CommandData, type KeyDecision } from '../../../workflows/index.js';
import { gapsOf } from '../../../workflows/record/gaps-of.js';
import type { Facts } from '../../../workflows/facts/facts.js';
import { Story } from '../../support/law/story.js';
import { principles } from '../../support/law/examples/record-examples.js';
import { recordEvents } from '../../support/law/record-events.js';
import {
  answersFor,
  complete,
  everyReason,
  inStandstill,
  opening,
  readyToIntend,
} from '../../support/law/places/procurements.js';
import { deciders } from '../../support/law/story-by-days.js';
import { wentBack } from '../../support/law/places/going-back.js';

/** Provisions and stages of what is missing. */
const gaps = (story: Story): readonly string[] =>
  gapsOf(story.procurement.facts).map(({ item, provision, stage }) => `${item} ${provision} ${stage}`);

const nobodyNamed = (stage: string): string => `d reg24DecisionMakers ${stage}`;
const noPrinciples = (stage: string): string => `g reg4Principles ${stage}`;
const nothingDeclared = 'h reg24Conflicts award-decision';

const at = (process: Parameters<typeof readyToIntend>[0]) => () => readyToIntend(process);
const atNotice = [
  nobodyNamed('process-selection'),
  nobodyNamed('award-decision'),
  noPrinciples('process-selection'),
  noPrinciples('award-decision'),
];

const rows: readonly [string, () => Story, readonly string[]][] = [
  ['nothing, before a decision', () => new Story().does('OpenProcurement', opening), []],
  [
    'what a choice of the process lacks',
    () => new Story().does('OpenProcurement', opening).does('ChooseProcess', choice()),
    [nobodyNamed('process-selection'), noPrinciples('process-selection')],
  ],
  ['what is missing before the intention under C', at('direct-award-c'), atNotice],
  [
    'what is missing before the intention under the Most Suitable Provider Process',
    at('most-suitable-provider'),
    atNotice,
  ],
  ['what is missing before the intention under the Competitive Process', at('competitive'), atNotice],
  [
    'under A, where the award is the selection',
    () => complete('direct-award-a'),
    [
      nobodyNamed('process-selection'),
      nobodyNamed('conclusion'),
      noPrinciples('process-selection'),
      noPrinciples('conclusion'),
    ],
  ],
  [
    'under C, where the award follows the selection',
    () => complete('direct-award-c'),
    [
      nobodyNamed('process-selection'),
      nobodyNamed('award-decision'),
      nobodyNamed('conclusion'),
      noPrinciples('process-selection'),
      noPrinciples('award-decision'),
    ],
  ],
];

function choice(more: Partial<CommandData['ChooseProcess']> = {}): CommandData['ChooseProcess'] {
  return { process: 'competitive', answers: answersFor.competitive, reasons: everyReason, ...more };
}

describe('what the record lacks', () => {
  it.each(rows)('names %s', (_what, story, expected) => {
    expect(gaps(story()).filter((gap) => !/^[hi] | moderation$/.test(gap))).toEqual(expected);
  });

  it('is nothing of a choice that names its makers and says how the principles were applied', () => {
    const story = new Story()
      .does('OpenProcurement', opening)
      .does('ChooseProcess', choice({ decisionMakers: deciders, principles }));
    expect(gaps(story).filter((gap) => gap !== nothingDeclared)).toEqual([]);
  });

  it('counts no principles of which one is blank', () => {
    const story = new Story()
      .does('OpenProcurement', opening)
      .does('ChooseProcess', choice({ decisionMakers: deciders, principles: { ...principles, quality: ' ' } }));
    expect(gaps(story)).toContain(noPrinciples('process-selection'));
  });

  it('is completed afterwards, by what is added under the item and for the decision', () => {
    const story = readyToIntend('direct-award-c');
    const add = (item: 'd' | 'g', decision: KeyDecision) =>
      story.does('AddToRecord', {
        item,
        decision,
        what: 'As in the minutes.',
        ...(item === 'd' ? { decisionMakers: deciders } : {}),
        happenedAt: '2026-03-10T09:00:00.000Z',
        why: 'Left out.',
      });
    add('g', 'selection');
    expect(gaps(story)).toContain(nobodyNamed('award-decision'));
    add('d', 'selection');
    expect(gaps(story)).not.toContain(nobodyNamed('award-decision'));
    expect(gaps(story)).toContain(nobodyNamed('process-selection'));
    story.does('RecordPrinciples', { decision: 'selection', ...principles });
    expect(gaps(story)).not.toContain(noPrinciples('award-decision'));
  });

  it('is asked again of a decision that is taken again: what was said of the first does not do for the second', () => {
    const story = readyToIntend('direct-award-c').does('RecordPrinciples', { decision: 'selection', ...principles });
    expect(gaps(story)).not.toContain(noPrinciples('award-decision'));
    const [again] = wentBack('direct-award-c', 1).path.filter(({ taken }) => taken === 'ReturnToStep');
    expect(again?.procurement.facts.record.decisions.map(({ decision }) => decision)).toContain('going-back');
  });

  it('is each key criterion that an assessment passes over, by its limb of reg 5', () => {
    const { facts } = readyToIntend('direct-award-c').procurement;
    const thin = (of: 'past' | 'future'): Facts => ({
      ...facts,
      record: {
        ...facts.record,
        considered: facts.record.considered.map((one) =>
          one.of === of ? { ...one, unaddressed: ['value', 'socialValue'], basicSelection: false } : one,
        ),
      },
    });
    const under = (found: Facts) =>
      gapsOf(found)
        .filter(({ item }) => item === 'e')
        .map(({ missing }) => missing);
    expect(under(thin('past'))).toEqual([
      'The finding about the existing contract says nothing on value (reg 5(b)).',
      'The finding about the existing contract says nothing on social value (reg 5(e)).',
    ]);
    expect(under(thin('future'))).toHaveLength(3);
    expect(under({ ...facts, record: { ...facts.record, considered: [] } })).toEqual([
      'The finding about the existing contract is not on record.',
      'The finding about the proposed contract is not on record.',
    ]);
  });

  it('is the assessment of every provider that was kept, and every offer against every award criterion', () => {
    const nothing = (facts: Facts): Facts => ({ ...facts, record: { ...facts.record, considered: [] } });
    const suitable = gapsOf(nothing(readyToIntend('most-suitable-provider').procurement.facts));
    expect(
      suitable.filter(({ item, stage }) => item === 'e' && stage !== 'moderation').map(({ missing }) => missing),
    ).toEqual(['The assessment of Owl Health Limited is not on record.']);
    const { facts } = readyToIntend('competitive').procurement;
    const owl = facts.run.offers.owl!;
    const single = { ...owl.stages.single!, criteria: ['quality'] };
    const offers = { ...facts.run.offers, owl: { ...owl, stages: { single } }, fox: { ...owl, stages: {} } };
    const found = gapsOf({ ...nothing(facts), run: { ...facts.run, offers } });
    expect(
      found.filter(({ item, stage }) => item === 'f' && stage !== 'moderation').map(({ missing }) => missing),
    ).toEqual([
      'The determination of the award criteria is not on record.',
      'The offer of Owl Health Limited was not evaluated against Cost.',
      'The offer of Fox Care CIC was not evaluated.',
    ]);
  });

  it('is the scores of each evaluator and what was agreed on them, where a choice rests on scores', () => {
    const moderation = (story: Story) =>
      gapsOf(story.procurement.facts)
        .filter(({ stage }) => stage === 'moderation')
        .map(({ item, missing }) => `${item} ${missing}`);
    expect(moderation(readyToIntend('most-suitable-provider'))).toEqual([
      'e Nobody was appointed to evaluate at the only stage.',
    ]);
    expect(moderation(readyToIntend('competitive'))).toEqual(['f Nobody was appointed to evaluate at the only stage.']);
    expect(moderation(readyToIntend('direct-award-c'))).toEqual([]);
  });

  it('is the name and the address of whoever has a contract', () => {
    const { facts } = complete('direct-award-a').procurement;
    const owl = { ...facts.providers.owl!, name: '', address: ' ' };
    const found = gapsOf({ ...facts, providers: { owl } }).filter(({ item }) => 'abc'.includes(item));
    expect(found.map(({ item, missing }) => `${item} ${missing}`)).toEqual([
      'a The provider owl is not named.',
      'c There is no address for owl.',
    ]);
  });
});

describe('an item of the record', () => {
  const statuses = (story: Story) =>
    Object.fromEntries(recordOf(recordEvents(story)).items.map(({ item, status }) => [item, status]));

  it('does not apply, or not yet, for a reason that it gives', () => {
    for (const story of [
      inStandstill('direct-award-c'),
      complete('direct-award-b'),
      new Story().does('OpenProcurement', opening),
    ]) {
      for (const { status, because } of recordOf(recordEvents(story)).items) {
        expect(because === null).toBe(status === 'complete' || status === 'missing');
      }
    }
    expect(statuses(inStandstill('direct-award-c'))).toMatchObject({
      a: 'not-yet',
      b: 'not-applicable',
      c: 'not-yet',
      e: 'complete',
      f: 'not-applicable',
      j: 'not-applicable',
    });
    expect(statuses(complete('competitive'))).toMatchObject({
      a: 'complete',
      c: 'complete',
      e: 'not-applicable',
      f: 'missing',
    });
  });

  it('gives the date of abandonment, and waits for nothing more', () => {
    const story = new Story()
      .does('OpenProcurement', opening)
      .does('ChooseProcess', choice())
      .at('2026-03-29T23:30:00.000Z')
      .does('Abandon', { reasons: 'Not wanted.', decisionMakers: deciders });
    const { items } = recordOf(recordEvents(story));
    expect(items.at(-1)).toMatchObject({ item: 'j', status: 'complete' });
    expect(items.at(-1)!.entries.map(({ says }) => says)).toEqual(['Abandoned on Monday 30 March 2026.']);
    expect(items.filter(({ status }) => status === 'not-yet')).toEqual([]);
    expect(statuses(story)).toMatchObject({ a: 'not-applicable', f: 'not-applicable' });
  });

  it('says that a name was erased where it can no longer be read, and is not incomplete for it', () => {
    const story = complete('direct-award-a').does('AddToRecord', {
      item: 'd',
      decision: 'award',
      what: 'Who decided.',
      decisionMakers: deciders,
      happenedAt: '2026-04-09T09:00:00.000Z',
      why: 'Left out.',
    });
    const events = recordEvents(story).map((event) => ({ ...event, disclosed: {} }));
    const entry = recordOf(events)
      .items.find(({ item }) => item === 'd')!
      .entries.at(-1)!;
    expect(entry).toMatchObject({ says: '[erased]', people: [{ name: null, erased: true, as: 'decided' }] });
  });
});
