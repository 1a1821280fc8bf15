import path from 'node:path';
import { keyCriterionNames } from '../../workflows/index.js';
import { readScenarioFile } from '../../src/cli/scenario/files.js';
import { play } from '../../src/cli/scenario/play.js';
import type { Scenario } from '../../src/cli/scenario/scenario.js';
import { Stage } from '../../src/cli/scenario/stage.js';
import type { RecordView } from '../../src/record/record.queries.js';
import { createTestDatabase } from '../support/database.js';
import { projectFolder, removeFolders, temporaryFolder } from '../support/processes.js';

const dataDir = temporaryFolder();
afterAll(removeFolders);

/** A scenario whose record is to be complete under assurance that is required, and what its record must hold. */
interface Demonstration {
  readonly file: string;
  /** Items that do not apply. */
  readonly without: string;
  /** (a) or (b), and (c): each provider and its address. */
  readonly awarded: readonly (readonly [name: string, address: string])[];
  /** (d): the individuals who took each key decision, by the event that it left. */
  readonly decided: Readonly<Record<string, readonly string[]>>;
  /** (e) or (f): what the description must address. */
  readonly criteria: readonly string[];
  /** (h) and (i): what was declared, and what was done about it. */
  readonly declared: readonly string[];
  readonly managed: readonly string[];
}

const five = Object.values(keyCriterionNames).map((name) => `what was considered under “${name}”`);

const demonstrations: readonly Demonstration[] = [
  {
    file: 'direct-award-a.yaml',
    without: 'befj',
    awarded: [['Westmoor Ambulance Service NHS Foundation Trust', '1 Beacon Way, Westmoor WM2 0AA']],
    decided: {
      ProcessChosen: ['K. Penrose', 'L. Nance'],
      ContractEnteredInto: ['K. Penrose', 'L. Nance'],
    },
    criteria: [],
    declared: ['Was employed by the trust until 2024', 'M. Rowe'],
    managed: ['recused', 'M. Rowe'],
  },
  {
    file: 'direct-award-b.yaml',
    without: 'befj',
    awarded: [
      ['Dales Hearing Limited', '12 Market Place, Bakewell DE45 0AA'],
      ['Trent Audiology Partners LLP', '8 Mill Lane, Trentby TB1 0BB'],
    ],
    decided: {
      ProcessChosen: ['R. Ashbourne'],
      ContractEnteredInto: ['R. Ashbourne'],
      ProcurementClosed: ['R. Ashbourne'],
    },
    criteria: [],
    declared: ['P. Heywood', 'R. Ashbourne'],
    managed: ['declared that there was no conflict'],
  },
  {
    file: 'direct-award-c.yaml',
    without: 'bfj',
    awarded: [['Fenland Skin Clinics Limited', '3 Castle Square, Lincoln LN1 0AA']],
    decided: {
      ProcessChosen: ['A. Committee-Member', 'B. Committee-Member'],
      FindingsRecorded: ['A. Committee-Member', 'B. Committee-Member'],
      ContractEnteredInto: ['A. Committee-Member', 'B. Committee-Member'],
    },
    criteria: [
      ...Object.values(keyCriterionNames).flatMap((name) => [
        `The finding on the existing contract: the key criteria, part by part: “${name}”: `,
        `The finding on the proposed contract: the key criteria, part by part: “${name}”: `,
      ]),
      'how that was assessed: ',
      'Audited accounts of 2024 and 2025',
    ],
    declared: ['a patient of the provider', 'A. Committee-Member'],
    managed: ['no conflict', 'A single visit seven years ago'],
  },
  {
    file: 'most-suitable-provider.yaml',
    without: 'bfj',
    awarded: [['Downland Memory Clinics Limited', '5 Chalk Road, Lewes BN7 0AA']],
    decided: {
      ProcessChosen: ['U. Alfriston', 'V. Ditchling'],
      MostSuitableProviderChosen: ['U. Alfriston', 'V. Ditchling'],
      ContractEnteredInto: ['U. Alfriston', 'V. Ditchling'],
    },
    criteria: [
      ...five,
      'the importance of “Quality and innovation”: the weight: 30',
      'how that was assessed: ',
      'The relevant experience: Twelve years in memory services.',
      'What the score rests on: Ten weeks is too long for families.',
      ': Both scores lay two points either side; ten weeks is too long for families.',
    ],
    declared: ['A sister works for Coastal Care Partnership.', 'X. Plumpton'],
    managed: ['recused', 'replaced before anybody is assessed', 'W. Rottingdean'],
  },
  {
    file: 'competitive.yaml',
    without: 'bej',
    awarded: [['Orchard Urgent Care Limited', '2 Hop Lane, Maidstone ME14 0AA']],
    decided: {
      ProcessChosen: ['B. Faversham', 'C. Teynham'],
      ProvidersSelected: ['B. Faversham', 'C. Teynham'],
      ContractEnteredInto: ['B. Faversham', 'C. Teynham'],
    },
    criteria: [
      ...five,
      ': Registration, and accounts of two years.',
      'The relevant experience: Ten years in an emergency department.',
      'What the score rests on: A senior nurse at the door.',
      ': Sound but with a thin plan for winter.',
      ': 82\n',
    ],
    declared: ['D. Evaluator', 'C. Teynham'],
    managed: ['declared that there was no conflict'],
  },
  {
    file: 'framework.yaml',
    without: 'aej',
    awarded: [
      ['Three Spires Diagnostics Limited', '21 Broadgate, Threespires TS1 0AA'],
      ['Arden Bloods CIC', '6 Bridge Street, Ardenford AF3 0BB'],
    ],
    decided: {
      ProcessChosen: ['F. Kenilworth'],
      ProvidersSelected: ['F. Kenilworth'],
      FrameworkConcluded: ['F. Kenilworth'],
    },
    criteria: [
      ...five,
      ': Registration and accounts of two years.',
      'What the score rests on: Strong on home visits.',
      ': At the benchmark.',
    ],
    declared: ['G. Leamington', 'F. Kenilworth'],
    managed: ['declared that there was no conflict'],
  },
];

async function recordOf(file: string): Promise<{ record: RecordView; scenario: Scenario; reasons: readonly string[] }> {
  const read = await readScenarioFile(path.join(projectFolder, 'test/journeys/scenarios', file));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  const { connect, drop } = await createTestDatabase();
  const stage = await Stage.open(await connect(), dataDir);
  try {
    let id: string | null = null;
    const reasons: string[] = [];
    for await (const { step, happening, procurementId } of play(read.scenario, stage, { timers: true })) {
      id = procurementId;
      const { reasons: given, reason } = (step.act?.data ?? {}) as { reasons?: unknown; reason?: unknown };
      const said = [given, reason].filter((text) => typeof text === 'string');
      if (happening.outcome === 'accepted' && !/Conflict/.test(step.act?.command ?? '')) reasons.push(...said);
    }
    return { record: (await stage.record(id))!, scenario: read.scenario, reasons };
  } finally {
    await stage.close();
    await drop();
  }
}

describe.each(demonstrations)('the record of $file, under assurance that is required', (expected) => {
  let record: RecordView;
  let scenario: Scenario;
  let reasons: readonly string[];

  beforeAll(async () => {
    ({ record, scenario, reasons } = await recordOf(expected.file));
  });

  const item = (letter: string) => record.items.find((one) => one.item === letter)!;
  const textOf = (letter: string): string =>
    item(letter)
      .entries.map(({ says, people, details }) =>
        [says, ...people.map(({ name }) => name ?? ''), ...details.map(({ label, text }) => `${label}: ${text}`)].join(
          '\n',
        ),
      )
      .join('\n');

  it('is complete, and was required to be', () => {
    expect(Object.values(scenario.authorities).map(({ assurance }) => assurance)).toEqual(['required']);
    expect(record.missing).toEqual([]);
    expect(record.complete).toBe(true);
    const without = record.items.filter(({ status }) => status === 'not-applicable').map(({ item: letter }) => letter);
    expect(without.join('')).toBe(expected.without);
  });

  it('(a) to (c): names whoever was awarded to, and where they are', () => {
    for (const [name, address] of expected.awarded) {
      expect(textOf(expected.without.includes('a') ? 'b' : 'a')).toContain(name);
      expect(textOf('c')).toContain(`${name}: ${address}`);
    }
  });

  it('(d): tells the process from its opening on, with the individuals who took each decision', () => {
    expect(item('d').entries[0]!.event.type).toBe('ProcurementOpened');
    for (const [type, names] of Object.entries(expected.decided)) {
      const told = item('d').entries.filter(({ event }) => event.type === type);
      expect(told.length).toBeGreaterThan(0);
      for (const { people } of told) expect(people.map(({ name }) => name)).toEqual(names);
    }
  });

  it('(e) or (f): describes how the criteria were taken into account, where it is asked for', () => {
    const told = textOf('e') + textOf('f');
    expect(expected.criteria.filter((what) => !told.includes(what))).toEqual([]);
  });

  it('(g): holds every reason that was given, and how the principles were applied', () => {
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !textOf('g').includes(reason))).toEqual([]);
    expect(textOf('g')).toContain(
      'How the procurement principles were applied: how the needs of people were secured: ',
    );
  });

  it('(h) and (i): holds what was declared, nil included, and how it was managed for each decision', () => {
    for (const what of expected.declared) expect(textOf('h')).toContain(what);
    for (const what of expected.managed) expect(textOf('i')).toContain(what);
    const decisions = item('i')
      .entries.filter(({ says }) => says.includes('who took it'))
      .map(({ event }) => event.type);
    expect(
      Object.keys(expected.decided).filter((type) => type !== 'ProcurementClosed' && !decisions.includes(type)),
    ).toEqual([]);
    expect(textOf('i')).not.toContain('had declared nothing');
  });

  it('(j): says why there is no date of abandonment', () => {
    expect(item('j')).toMatchObject({ entries: [], because: 'The procurement has not been abandoned.' });
  });
});
