import { ranking, type CommandData } from '../../../workflows/index.js';
import { importance, weighing } from '../../support/law/examples/evaluation-examples.js';
import { chosen, considered, content, criteria, fox, owl } from '../../support/law/places/procurements.js';

const codes = (story: ReturnType<typeof chosen>) =>
  story.outcome?.accepted ? story.outcome.warnings.map(({ code, provision }) => `${provision} ${code}`) : ['refused'];
const key = (data: CommandData['SetKeyCriteria']) => codes(chosen('direct-award-c').tries('SetKeyCriteria', data));
const award = (...weights: readonly number[]) =>
  codes(
    chosen('competitive').tries('SetAwardCriteria', {
      ...criteria,
      criteria: weights.map((weight, index) => ({
        id: `c${index}`,
        name: `C${index}`,
        weight,
        keyCriteria: ['value' as const],
      })),
    }),
  );
const sum = 'reg 5 (weights) weights-do-not-add-up-to-100';

describe('weights that are not the shares of a whole', () => {
  it.each([
    ['five that add up to 100', importance, []],
    ['a thousandth less', weighing({ value: 19.999 }), [sum]],
    ['a thousandth more', weighing({ value: 20.001 }), [sum]],
    ['what is left for an interview', { ...weighing({ value: 15 }), beside: [{ name: 'Interview', weight: 5 }] }, []],
    ['an interview too many', { ...importance, beside: [{ name: 'Interview', weight: 5 }] }, [sum]],
    [
      'a nought that nobody explains',
      weighing({ value: 0, socialValue: 30 }),
      ['reg 5 (importance) key-criterion-counts-for-nothing'],
    ],
    [
      'all in words',
      {
        importance: Object.fromEntries(
          Object.keys(importance.importance).map((one) => [
            one,
            { inWords: 'Equally important', reasons: 'As agreed.' },
          ]),
        ) as unknown as CommandData['SetKeyCriteria']['importance'],
      },
      [],
    ],
  ] as const)('are pointed out, and never refused: %s', (_when, data, expected) => {
    expect(key(data)).toEqual(expected);
  });

  it('are pointed out of award criteria as well', () => {
    expect([award(60, 40), award(60, 39.999), award(60, 40, 0), award(0, 0)]).toEqual([[], [sum], [], [sum]]);
  });

  it('leave what is passed or failed out of what is scored, and what is weighed in words without a total', () => {
    const story = chosen('most-suitable-provider')
      .does('SetKeyCriteria', {
        importance: {
          ...weighing({ value: 50 }).importance,
          socialValue: { passOrFail: true, reasons: 'A commitment is enough.' },
          accessInequalitiesAndChoice: { inWords: 'The most important', reasons: 'It is why we buy.' },
        },
      })
      .at('2026-03-05')
      .does('SubmitIntendedApproachNotice', { content })
      .does('IdentifyProvider', { provider: owl, outcome: 'kept', reasons: 'Has the capacity.', aware: true })
      .does('IdentifyProvider', { provider: fox, outcome: 'kept', reasons: 'Has the capacity.', aware: true });
    const [first] = ranking(story.procurement.facts);
    expect(first?.lines.map(({ criterion }) => criterion)).toEqual(
      Object.keys(considered).filter((one) => one !== 'socialValue'),
    );
    expect(first?.lines.find(({ criterion }) => criterion === 'accessInequalitiesAndChoice')?.weight).toBeNull();
  });
});
