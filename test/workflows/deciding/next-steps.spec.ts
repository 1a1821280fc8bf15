import {
  isCommand,
  available,
  availableInShort,
  broughtAboutByTime,
  commandTypes,
  nothingYet,
  processes,
  statesOf,
  workIn,
  type Action,
  type AvailableInShort,
  type CommandType,
  type Evidence,
  type Governance,
  type Procurement,
} from '../../../workflows/index.js';
import { inShort } from '../../../workflows/deciding/available-in-short.js';
import { machineOf } from '../../../workflows/deciding/machines.js';
import { fullStories } from '../../support/law/whole/every-story.js';
import { agreed, by, score } from '../../support/law/places/scoring.js';
import { chosen, content, criteria, owl } from '../../support/law/places/procurements.js';
import { at, firstInEachState, type Met } from '../../support/law/drawn/pool.js';

/** Far less than a page; a reading on a telephone. */
const MOST_BYTES = 8_000;
const required: Governance = { assurance: 'required', scheme: null, interests: [] };

interface Point {
  readonly story: string;
  readonly before: Procurement;
  readonly taken: CommandType;
  readonly after: Procurement;
  readonly known: Evidence;
}

const newest = '2026-09-07';
const points: readonly Point[] = ['2024-03-04', newest].flatMap((begins) =>
  Object.entries(fullStories).flatMap(([name, tell]) => {
    // What only completes the list of events is told under the newest law.
    if (begins !== newest && !(processes as readonly string[]).includes(name)) return [];
    const { path } = tell(begins);
    return path.map(({ taken, procurement: after, known }, index) => ({
      story: `${name} of ${begins}, ${index}: ${taken}`,
      before: path[index - 1]?.procurement ?? nothingYet,
      ...{ taken, after, known },
    }));
  }),
);

const brought = (procurement: Procurement, known: Evidence): Procurement =>
  broughtAboutByTime(procurement, known).procurement;

/** The answers by what was known, and then by the procurement: many tests ask the same. */
const answers = new WeakMap<Evidence, WeakMap<Procurement, readonly Action[]>>();

function actionsOf(procurement: Procurement, known: Evidence): readonly Action[] {
  const ofThese = answers.get(known) ?? new WeakMap<Procurement, readonly Action[]>();
  answers.set(known, ofThese);
  const actions = ofThese.get(procurement) ?? available(procurement, known);
  ofThese.set(procurement, actions);
  return actions;
}

const shortly = (procurement: Procurement, known: Evidence): AvailableInShort =>
  inShort(actionsOf(procurement, known), brought(procurement, known));

const open = ({ next, now, needsData }: AvailableInShort): readonly string[] => [
  ...next.map(({ type }) => type),
  ...now,
  ...Object.keys(needsData),
];

/** What is known where nobody in particular asks, who would have had to declare first. */
const withoutActor = ({ actor: _, ...known }: Evidence): Evidence => known;

const nextOf = (procurement: Procurement, known: Evidence): readonly CommandType[] =>
  actionsOf(procurement, known).flatMap(({ type, next }) => (next ? [type] : []));

/** What somebody may do that the law does not expect of them: a letter of a provider, and a change of mind. */
const unexpected: readonly CommandType[] = ['MakeRepresentation', 'RecordRepresentation', 'Abandon', 'ReturnToStep'];

describe('at every point of every story', () => {
  it('is told in short as all reasons would tell it, though most are not asked for', () => {
    for (const { story, after, known } of points) {
      const whole = inShort(actionsOf(after, known), brought(after, known));
      expect({ story, ...availableInShort(after, known) }).toEqual({ story, ...whole });
    }
  });

  it('what is done is among what can be done', () => {
    const wrong = points.filter(
      ({ taken, before, known }) => taken !== 'EndStandstill' && !open(shortly(before, known)).includes(taken),
    );
    expect(wrong.map(({ story }) => story)).toEqual([]);
  });

  it('what leads on was said to be next', () => {
    const leading = points.filter(
      ({ before, after, taken, known }) =>
        after.state !== brought(before, known).state && !unexpected.includes(taken) && taken !== 'EndStandstill',
    );
    expect(leading.length).toBeGreaterThan(100);
    expect(leading.filter(({ before, taken, known }) => !nextOf(before, known).includes(taken))).toEqual([]);
  });

  it('every command is in one place, once', () => {
    for (const { before, known } of points) {
      const short = shortly(before, known);
      const all = [...open(short), ...short.notYet.flatMap(({ commands }) => commands)];
      expect([...all].sort()).toEqual([...commandTypes].sort());
    }
  });

  it.each([['as it is', undefined] as const, ['under required assurance', required] as const])(
    'is said in less than 8 kB: %s',
    (_, governance) => {
      const evidence = (known: Evidence): Evidence => (governance ? { ...known, governance } : known);
      const sizes = points.map(({ before, known }) =>
        Buffer.byteLength(JSON.stringify(shortly(before, evidence(known)))),
      );
      expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES);
    },
  );

  it('is cited and, where it is barred, has a reason', () => {
    for (const { before, known } of points) {
      const { next, notYet } = shortly(before, known);
      for (const { provision } of [...next, ...notYet]) expect(provision).toMatch(/^(?:reg|Sch|SI|PA) ?\S/);
      for (const { because } of notYet) expect(because).toMatch(/^[A-Z“‘].*[.…]$/);
    }
  });
});

describe('the next step', () => {
  const everywhere: readonly Met[] = [
    ...firstInEachState().values(),
    ...points.map(({ before: procurement, known }) => ({ procurement, known })),
  ];

  it('is what the worklist says, or what unblocks it', () => {
    const missing: string[] = [];
    for (const { procurement, known } of everywhere) {
      const current = brought(procurement, known);
      const actions = new Map(actionsOf(procurement, known).map((action) => [action.type, action]));
      for (const { command, kind } of workIn(current, known)) {
        if (command !== null && !isAhead(command, actions))
          missing.push(`${at(current.machine, current.state)} ${kind}: ${command}`);
      }
    }
    expect([...new Set(missing)]).toEqual([]);
  });

  it('is there wherever a procurement is not at its end', () => {
    for (const [place, { procurement, known }] of firstInEachState()) {
      const current = brought(procurement, known);
      const state = statesOf(machineOf(current)).find(({ name }) => name === current.state)!;
      if (!state.final) expect([place, nextOf(procurement, known).length > 0]).toEqual([place, true]);
    }
  });

  it('is never barred by anything but time', () => {
    for (const { procurement, known } of everywhere) {
      for (const { next, available: isOpen, blockedBy } of actionsOf(procurement, known)) {
        if (next && !isOpen) expect(blockedBy.filter(({ unblockedAt }) => unblockedAt === undefined)).toEqual([]);
      }
    }
  });

  it.each<[string, readonly CommandType[]]>([
    ['direct-award-c/notContent', ['Abandon', 'ReturnToStep']],
    ['direct-award-c/standstillOpen', ['EndStandstill']],
    ['direct-award-c/goingBack', ['ReturnToStep']],
    ['direct-award-c/abandoned', ['SubmitAbandonmentNotice']],
    ['direct-award-c/complete', []],
    ['process-selection/choosingProcess', ['ChooseProcess']],
  ])('of %s is %j', (place, steps) => {
    const { procurement, known } = firstInEachState().get(place)!;
    expect(nextOf(procurement, known)).toEqual(steps);
  });

  it('that waits for time says from when', () => {
    const { procurement, known } = firstInEachState().get('direct-award-c/standstillOpen')!;
    const waiting = shortly(procurement, known).notYet.filter(({ next }) => next);
    expect(waiting).toMatchObject([
      { commands: ['EndStandstill'], from: procurement.facts.run.standstill!.clock.representationsBefore },
    ]);
  });

  it('is, under required assurance, what is wanted before', () => {
    const { procurement, known } = firstInEachState().get('direct-award-c/assessingExistingProvider')!;
    expect(nextOf(procurement, known)).toEqual(['RecordFindings']);
    expect(nextOf(procurement, { ...known, governance: required })).toEqual([
      'SetBasicSelectionCriteria',
      'SetKeyCriteria',
    ]);
  });

  it('goes, where scores are required, from the appointment to the evaluation', () => {
    const evaluating = points.filter(
      ({ story, before }) => story.startsWith('evaluated of 2026') && before.state === 'evaluatingOffers',
    );
    const steps = evaluating.map(({ before, known }) =>
      nextOf(before, { ...withoutActor(known), governance: required }).join('+'),
    );
    expect(steps.filter((step, index) => step !== steps[index - 1])).toEqual([
      'AppointEvaluator',
      'RecordScore',
      'LockScores',
      'ModerateCriterion',
      'RecordEvaluation+ModerateCriterion',
      'RecordEvaluation',
      'RecordEvaluation+OpenModerationRound',
      'RecordEvaluation',
      'SelectProviders',
    ]);
  });

  it('goes on from a stage that scores on some of the criteria, without waiting for the others', () => {
    const story = chosen('competitive')
      .does('SetAwardCriteria', { ...criteria, stages: ['written', 'interview'] })
      .at('2026-03-03')
      .does('SubmitInvitationNotice', { content })
      .does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' })
      .at('2026-03-16')
      .does('RecordOffer', { provider: owl })
      .does('CloseOffers', {})
      .does('AppointEvaluator', {
        evaluator: 'eva',
        stage: 'written',
        criteria: ['quality'],
        experience: 'Ten years.',
      });
    by(story, 'eva', 'RecordScore', { ...score('owl', 'quality', 80), stage: 'written' });
    const next = () => nextOf(story.procurement, { ...withoutActor(story.known()), governance: required });
    expect(next()).toEqual(['LockScores']);
    by(story, 'eva', 'LockScores', { stage: 'written' });
    expect(next()).toEqual(['ModerateCriterion']);
    story.does('ModerateCriterion', { ...agreed('owl', 'quality', 80), stage: 'written' });
    expect(next()).toEqual(['RecordEvaluation']);
  });
});

/** Whether a command is next or, where something bars it, some act that would unblock it is. */
function isAhead(type: CommandType, actions: ReadonlyMap<CommandType, Action>, depth = 4): boolean {
  const action = actions.get(type)!;
  if (action.next || depth === 0) return action.next;
  return action.blockedBy
    .flatMap(({ by }) => ((by ?? []) as readonly string[]).filter(isCommand))
    .some((each) => isAhead(each, actions, depth - 1));
}
