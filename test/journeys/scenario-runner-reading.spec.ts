import { problemLine, type ReadScenario } from '../../src/cli/scenario/scenario.js';
import { readScenario } from '../../src/cli/scenario/read-scenario.js';

const HEAD = `title: A scenario
authority: { name: NHS Somewhere ICB, kind: integrated-care-board, assurance: advised }
providers:
  owl: { name: Owl Health Limited, address: 1 Barn Lane }
  fox: { name: Fox Care CIC }
people:
  lead: { organisation: authority, roles: [commissioner] }
  chair: { name: The chair, organisation: authority, roles: [decision-maker] }
  owlRep: { organisation: owl, roles: [provider] }
steps:
`;

const OPEN = `  - at: 2026-03-02T10:00
    as: lead
    do: OpenProcurement
    with: { title: T, reference: R, description: D, cpv: 85121200-5, healthServicePurpose: true }
`;

const read = (text: string): ReadScenario => readScenario('plan.yaml', text);

/** What is wrong with a scenario of the usual head and these steps; the first step begins on line 11. */
function wrongWith(steps: string): readonly string[] {
  const result = read(HEAD + steps);
  return result.ok ? [] : result.problems.map(problemLine);
}

function stepsOf(steps: string) {
  const result = read(HEAD + steps);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.scenario.steps;
}

describe('reading a scenario', () => {
  it('takes times as London times unless they name a zone', () => {
    const steps = stepsOf(`  - at: 2026-03-02T10:00
  - at: 2026-03-29T02:30
  - at: 2026-07-01T10:00:00.500
  - at: 2026-07-01T10:00Z
  - at: 2026-07-01T12:30+01:00
`);
    expect(steps.map(({ at }) => at)).toEqual([
      '2026-03-02T10:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-07-01T09:00:00.500Z',
      '2026-07-01T10:00:00.000Z',
      '2026-07-01T11:30:00.000Z',
    ]);
  });

  it('writes out the providers that are named by their keys, with the address where there is one', () => {
    const [, choose] = stepsOf(`${OPEN}  - at: 2026-03-02T11:00
    do: EnterIntoContract
    with: { providers: [owl, { id: elk, name: Elk }, fox], startsOn: 2026-04-01, endsOn: 2027-03-31, reasons: R }
`);
    expect(choose?.act?.data['providers']).toEqual([
      { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane' },
      { id: 'elk', name: 'Elk' },
      { id: 'fox', name: 'Fox Care CIC' },
    ]);
  });

  it('goes on with the person who acted last, expects acceptance, and means the procurement opened last', () => {
    const steps = stepsOf(`${OPEN}  - { at: 2026-03-02T11:00, do: Abandon, with: { reasons: R } }
  - { at: 2026-03-02T11:00, as: chair, do: Abandon, with: { reasons: R } }
  - { at: 2026-03-02T11:00, do: Abandon, with: { reasons: R } }
  - { at: 2026-03-02T11:00 }
`);
    expect(steps.map(({ act }) => act?.as ?? null)).toEqual(['lead', 'lead', 'chair', 'chair', null]);
    expect(steps.map(({ expect: { outcome } }) => outcome?.kind ?? null)).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted'],
      null,
    ]);
    expect(new Set(steps.map(({ procurement }) => procurement))).toEqual(new Set(['procurement 1']));
  });

  it('reads JSON, and what an editor left in front of it', () => {
    const { scenario } = read(`${HEAD}${OPEN}`) as Extract<ReadScenario, { ok: true }>;
    const json = {
      title: 'A scenario',
      authorities: { a: { name: 'NHS Somewhere ICB', kind: 'integrated-care-board' } },
      people: { lead: { organisation: 'a', roles: ['commissioner'] } },
      steps: [{ at: '2026-03-02T10:00', as: 'lead', do: 'OpenProcurement', with: scenario.steps[0]!.act!.data }],
    };
    for (const text of [JSON.stringify(json), JSON.stringify(json, null, '\t'), `\uFEFF${JSON.stringify(json)}`]) {
      const found = readScenario('plan.json', text);
      expect(found.ok && found.scenario.steps).toEqual([
        expect.objectContaining({ at: '2026-03-02T10:00:00.000Z', act: scenario.steps[0]!.act }),
      ]);
    }
  });

  it('lets a part be written once and referred to', () => {
    const [, , second] = stepsOf(`${OPEN}  - at: 2026-03-02T11:00
    do: Abandon
    with: &why { reasons: R }
  - at: 2026-03-02T12:00
    do: Abandon
    with: *why
`);
    expect(second?.act?.data).toEqual({ reasons: 'R' });
  });
});

describe('a step that cannot be read', () => {
  const table: readonly (readonly [what: string, steps: string, said: string])[] = [
    [
      'an unknown command',
      '  - at: 2026-03-02T10:00\n    as: lead\n    do: AwardContract\n',
      'plan.yaml:13:5: steps[0].do must be one of OpenProcurement, ',
    ],
    [
      'an unknown field',
      `${OPEN}  - at: 2026-03-02T11:00\n    do: Abandon\n    with:\n      reasons: R\n      reason: R\n`,
      'plan.yaml:19:7: steps[1].with.reason is not a known field',
    ],
    [
      'a field deep down',
      `${OPEN}  - at: 2026-03-02T11:00\n    do: ContactProvider\n    with: { provider: { id: owl, adress: 1 Barn Lane } }\n`,
      'plan.yaml:17:34: steps[1].with.provider.adress is not a known field',
    ],
    [
      'a field of another type',
      `${OPEN}  - at: 2026-03-02T11:00\n    do: ReturnToStep\n    with: { step: three, reasons: R }\n`,
      'plan.yaml:17:13: steps[1].with.step must be ',
    ],
    [
      'a field that is missing, where it would stand',
      `${OPEN}  - at: 2026-03-02T11:00\n    do: Abandon\n    with: {}\n`,
      'plan.yaml:17:5: steps[1].with.reasons is missing',
    ],
    [
      'a provider nobody knows',
      `${OPEN}  - at: 2026-03-02T11:00\n    do: ContactProvider\n    with: { provider: elk }\n`,
      'plan.yaml:17:13: steps[1].with.provider must be one of owl, fox',
    ],
    [
      'an unknown key',
      '  - at: 2026-03-02T10:00\n    who: lead\n',
      'plan.yaml:12:5: steps[0].who is not a known key; known are ',
    ],
    ['no time', '  - as: lead\n', 'plan.yaml:11:5: steps[0].at is missing'],
    ['a date without a time', '  - at: 2026-03-02\n', 'plan.yaml:11:5: steps[0].at must be a date and time like '],
    [
      'a day that does not exist',
      '  - at: 2026-02-29T10:00\n',
      'plan.yaml:11:5: steps[0].at must be on a date that exists',
    ],
    [
      'an hour that came twice',
      '  - at: 2026-10-25T01:30\n',
      'plan.yaml:11:5: steps[0].at is a London time that came twice',
    ],
    [
      'an hour that never came',
      '  - at: 2026-03-29T01:30\n',
      'plan.yaml:11:5: steps[0].at is a London time that did not exist',
    ],
    [
      'time that runs backwards',
      '  - at: 2026-03-02T10:00\n  - at: 2026-03-02T10:00\n  - at: 2026-03-02T09:59\n',
      'plan.yaml:13:5: steps[2].at is earlier than the step before it (2026-03-02T10:00:00.000Z); time only goes on',
    ],
    [
      'a person nobody knows',
      OPEN.replace('as: lead', 'as: leader'),
      'plan.yaml:12:5: steps[0].as must be one of lead, chair, owlRep',
    ],
    ['nobody', OPEN.replace('    as: lead\n', ''), 'plan.yaml:11:5: steps[0].as is missing'],
    [
      'an act in a procurement that nobody opened',
      '  - { at: 2026-03-02T10:00, as: lead, do: Abandon, with: { reasons: R } }\n',
      'plan.yaml:11:39: steps[0].do needs a procurement, and none has been opened',
    ],
    [
      'an act in one that was to be refused',
      `${OPEN}    expect: { refused: [reg 3] }\n  - { at: 2026-03-02T10:00, do: Abandon, with: { reasons: R } }\n`,
      'plan.yaml:16:29: steps[1].do needs a procurement, and none has been opened',
    ],
    [
      'a procurement of another name',
      `${OPEN}  - { at: 2026-03-02T10:00, procurement: second }\n`,
      'plan.yaml:15:29: steps[1].procurement names no ',
    ],
    [
      '`with` without `do`',
      '  - { at: 2026-03-02T10:00, with: {} }\n',
      'plan.yaml:11:29: steps[0].with goes with `do`',
    ],
    [
      'an outcome of a look',
      '  - { at: 2026-03-02T10:00, expect: accepted }\n',
      'plan.yaml:11:29: steps[0].expect must be a mapping',
    ],
    [
      'an unknown expectation',
      `${OPEN}    expect: { outcome: accepted }\n`,
      'plan.yaml:15:15: steps[0].expect.outcome is not a known key',
    ],
    [
      'a refusal under nothing',
      `${OPEN}    expect: { refused: [] }\n`,
      'plan.yaml:15:15: steps[0].expect.refused must name the provisions',
    ],
    [
      'two outcomes',
      `${OPEN}    expect: { accepted: true, denied: 403 }\n`,
      'plan.yaml:15:31: steps[0].expect.denied cannot be expected together',
    ],
    [
      'an unknown field of an interest',
      `  - at: 2026-03-02T09:30\n    as: lead\n    do: MakeNilReturn\n    with: { because: nothing }\n`,
      'plan.yaml:14:13: steps[0].with.because is not a known field',
    ],
    [
      'a denial of no kind',
      `${OPEN}    expect: { denied: 500 }\n`,
      'plan.yaml:15:15: steps[0].expect.denied must be 400, 403, 404, 409 or true',
    ],
    [
      'a deadline that is no date',
      `${OPEN}    expect: { deadlines: { award-notice: soon } }\n`,
      'plan.yaml:15:28: steps[0].expect.deadlines.award-notice must be a date',
    ],
    [
      'an unknown action',
      `${OPEN}    expect: { available: [Award] }\n`,
      'plan.yaml:15:27: steps[0].expect.available[0] must be one of ',
    ],
    [
      'warnings of a refusal',
      `${OPEN}    expect: { refused: [reg 3], warnings: [notice-late] }\n`,
      'plan.yaml:15:33: steps[0].expect.warnings come with an acceptance only',
    ],
  ];

  it.each(table)('is refused with its line: %s', (_what, steps, said) => {
    const wrong = wrongWith(steps);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]!.slice(0, said.length)).toBe(said);
  });

  it('is one of several, and all are said', () => {
    const wrong = wrongWith('  - { at: never, as: nobody, do: Nothing }\n  - { at: 2026-03-02T10:00, do: Abandon }\n');
    expect(wrong.map((line) => /^plan.yaml:\S+: \S+/.exec(line)?.[0])).toEqual([
      'plan.yaml:11:7: steps[0].at',
      'plan.yaml:11:18: steps[0].as',
      'plan.yaml:11:30: steps[0].do',
      'plan.yaml:12:5: steps[1].as',
      'plan.yaml:12:5: steps[1].with.reasons',
      'plan.yaml:12:29: steps[1].do',
    ]);
  });
});
