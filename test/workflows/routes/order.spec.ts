import {
  commandOf,
  decide,
  edgesFrom,
  type Command,
  type CommandType,
  type Evidence,
  type Process,
  type Procurement,
  type Reason,
} from '../../../workflows/index.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { complete } from '../../support/law/places/procurements.js';

/**
 * The steps of each process in the order of its regulation, with the provision that a step is refused under where it does not
 * come now, and the steps that may come again before the next one is taken.
 */
const order: Readonly<Record<Process, readonly (readonly [CommandType, string, 'may come again'?])[]>> = {
  'direct-award-a': [
    ['ContactProvider', 'reg 7(1)', 'may come again'],
    ['EnterIntoContract', 'reg 7(1)(a)', 'may come again'],
    ['SubmitAwardNotice', 'reg 7(1)(b)'],
    ['RecordAwardNoticePublished', 'reg 7(1)(b)'],
  ],
  'direct-award-b': [
    ['ContactProvider', 'reg 8(1)', 'may come again'],
    ['EnterIntoContract', 'reg 8(1)(a)', 'may come again'],
    ['SubmitAwardNotice', 'reg 8(1)(b)'],
    ['RecordAwardNoticePublished', 'reg 8(1)(b)'],
    ['CloseProcurement', 'reg 8(1)'],
  ],
  'direct-award-c': [
    ['RecordFindings', 'reg 9(2)'],
    ['SubmitIntentionNotice', 'reg 9(3)'],
    ['RecordIntentionNoticePublished', 'reg 9(5)'],
    ['EnterIntoContract', 'reg 9(9)', 'may come again'],
    ['SubmitAwardNotice', 'reg 9(10)'],
    ['RecordAwardNoticePublished', 'reg 9(10)'],
  ],
  'most-suitable-provider': [
    ['SubmitIntendedApproachNotice', 'reg 10(2)'],
    ['IdentifyProvider', 'reg 10(4)', 'may come again'],
    ['CompleteIdentification', 'reg 10(5)'],
    ['AssessProvider', 'reg 10(6)', 'may come again'],
    ['ChooseMostSuitableProvider', 'reg 10(6)'],
    ['SubmitIntentionNotice', 'reg 10(7)'],
    ['RecordIntentionNoticePublished', 'reg 10(9)'],
    ['EnterIntoContract', 'reg 10(13)', 'may come again'],
    ['SubmitAwardNotice', 'reg 10(14)'],
    ['RecordAwardNoticePublished', 'reg 10(14)'],
  ],
  competitive: [
    ['SetAwardCriteria', 'reg 11(2)', 'may come again'],
    ['SubmitInvitationNotice', 'reg 11(3)'],
    ['RecordInvitationNoticePublished', 'reg 11(3)'],
    ['RecordOffer', 'reg 11(5)', 'may come again'],
    ['CloseOffers', 'reg 11(5)'],
    ['RecordEvaluation', 'reg 11(5)', 'may come again'],
    ['SelectProviders', 'reg 11(7)'],
    ['InformSuccessfulProvider', 'reg 11(8)(a)', 'may come again'],
    ['InformUnsuccessfulProvider', 'reg 11(8)(b)', 'may come again'],
    ['SubmitIntentionNotice', 'reg 11(9)'],
    ['RecordIntentionNoticePublished', 'reg 11(11)'],
    ['EnterIntoContract', 'reg 11(15)', 'may come again'],
    ['SubmitAwardNotice', 'reg 11(16)'],
    ['RecordAwardNoticePublished', 'reg 11(16)'],
  ],
};

/** The provision of each process, under which the steps of the others are refused. */
const regulation: Readonly<Record<Process, string>> = {
  'direct-award-a': 'reg 7(1)',
  'direct-award-b': 'reg 8(1)',
  'direct-award-c': 'reg 9(1)',
  'most-suitable-provider': 'reg 10(1)',
  competitive: 'reg 11(1)',
};

const processesInOrder = Object.entries(order) as [Process, (typeof order)[Process]][];

describe.each(processesInOrder)('the order of steps in %s', (process, steps) => {
  const story = complete(process);
  const inProcess = story.path.filter(({ procurement }) => procurement.machine === process);

  it('is that of the regulation', () => {
    const taken = story.recorded.map(({ type }) => commandOf(type));
    const first = [...new Set(taken)].filter((type) => steps.some(([step]) => step === type));
    expect(first).toEqual(steps.map(([step]) => step));
  });

  it('refuses each step at every point where it does not come, under its own provision, and says what would unblock it', () => {
    let refused = 0;
    for (const { procurement, known } of inProcess) {
      for (const [step, provision] of steps) {
        if (edgesFrom(procurement, step).length > 0) continue;
        const reason = reasonsFor(procurement, step, known).at(-1);
        expect({ step, code: reason?.code, provision: reason?.provision }).toEqual({
          step,
          code: 'step-comes-now',
          provision,
        });
        expect(reason?.unblock).toMatch(/^(Next comes|Nothing leads) \S.*\.$/);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(steps.length);
  });

  it('refuses every step a second time where it is not one that may come again', () => {
    const once = steps.filter(([, , again]) => !again);
    for (const [step] of once) {
      const index = inProcess.findIndex(({ taken }) => taken === step);
      const { procurement, known } = inProcess[index]!;
      expect({ step, refused: reasonsFor(procurement, step, known).length > 0 }).toEqual({ step, refused: true });
    }
  });

  it('refuses the steps of the other processes', () => {
    const { procurement, known } = inProcess[0]!;
    const foreign = processesInOrder
      .flatMap(([, others]) => others.map(([step]) => step))
      .filter((step) => !steps.some(([own]) => own === step) && step !== 'CloseProcurement');
    for (const step of new Set(foreign)) {
      const [reason] = reasonsFor(procurement, step, known);
      expect(reason).toMatchObject({ code: 'step-is-one-of-this-process', provision: regulation[process] });
    }
  });

  it('refuses to open it again, to amend its opening, and to choose another process in its place', () => {
    const { procurement, known } = inProcess[0]!;
    for (const type of ['AmendProcurement', 'ChooseProcess'] as const) {
      expect(reasonsFor(procurement, type, known)[0]).toMatchObject({
        code: 'process-is-not-yet-chosen',
        provision: 'reg 6(9)',
        unblock: expect.stringContaining(
          type === 'AmendProcurement'
            ? 'Correct the record: the title, the value or the dates'
            : 'abandon this procurement',
        ) as unknown,
      });
    }
    expect(reasonsFor(procurement, 'OpenProcurement', known)).not.toEqual([]);
  });
});

function reasonsFor(procurement: Procurement, type: CommandType, known: Evidence): readonly Reason[] {
  const [data] = examples[type];
  const outcome = decide(procurement, { type, data } as unknown as Command, known);
  return outcome.accepted ? [] : outcome.reasons;
}
