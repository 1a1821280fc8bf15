import type { Command } from 'commander';
import type { EditionRow, LawRow, NumberRow } from '../../../workflows/index.js';
import { CliExit, EXIT } from '../exit.js';
import { loadLaw, print, printJson, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity law
  $ probity law --provision 'reg 12(1)'
  $ probity law --editions
  $ probity law --provision 'reg 6' --regime 2025-02-24 --json
`;

const HELP = `
Provisions that nothing implements are listed as such; some belong to work that is still to come. The tests are looked for
in the checkout that this runs from.

Exit codes: 0 printed; 2 no such provision or regime.`;

interface Options {
  readonly json?: boolean;
  readonly regime?: string;
  readonly provision?: string;
  readonly editions?: boolean;
}

/** `probity law`: every provision with the rules, machine edges and numbers that implement it and the tests that cover it. */
export function register(program: Command): void {
  program
    .command('law')
    .summary('each provision, the rules that implement it and the tests that cover it')
    .description(
      'Each provision of the law with the rules, machine edges and numbers that implement it, and the tests.',
    )
    .option('--json', 'print one JSON document per provision, or per edition')
    .option('--regime <date>', 'the edition of the law, by the day it came into force; otherwise the newest')
    .option('--provision <provision>', 'only this provision and what stands under it, such as "reg 12"')
    .option('--editions', 'the editions of the law alone, each with the numbers and grounds that it set')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ json, regime, provision, editions }: Options): Promise<void> {
  const { catalogue, dateInWords, editionRows, numberRows, provisions, regimes } = await loadLaw();
  if (editions) return printEditions(editionRows(), { json, dateInWords });
  const edition = regime === undefined ? regimes.at(-1)! : regimes.find((known) => known === regime);
  if (!edition) throw new CliExit(EXIT.usage, `there is no regime ${regime}; the regimes are ${regimes.join(', ')}`);
  const { standsUnder } = await import('../law/stands-under.js');
  const rows = catalogue(edition).filter(({ cite }) => provision === undefined || standsUnder(cite, provision.trim()));
  if (rows.length === 0) {
    throw new CliExit(
      EXIT.usage,
      `no provision is cited as ${provision}; they are written like "reg 12(1)" or "Sch 3 para 7"`,
    );
  }
  const { lawSources, testCoverage } = await import('../law/test-coverage.js');
  const tests = testCoverage();
  const sources = lawSources();
  if (!tests) say('probity: the tests are not here, so nothing is said of them; run this in a checkout');
  if (!json) print(`The law as it applies to procurements that commence from ${dateInWords(edition)}.\n`);
  const numbers = numberRows(edition);
  if (!json && provision === undefined) {
    print(`Editions, each from its first day in London:\n${editionRows().map(inOneLine(dateInWords)).join('\n')}\n`);
    print(`Numbers:\n${numbers.map((row) => `  ${numberInWords(row)}; since ${dateInWords(row.from)}`).join('\n')}\n`);
  }
  const described = rows.map((row): Described => {
    const { instrument } = provisions[row.key];
    const own = numbers.filter(({ name }) => row.parameters.includes(name));
    return { row, instrument, numbers: own, sources: sources?.of(row) ?? null, tests: tests?.of(row) ?? null };
  });
  for (const each of described) {
    if (json) printJson(asJson(each, edition));
    else print(`${inWords(each).join('\n')}\n`);
  }
  if (!json) print(summary(described));
}

/** A provision with what implements it: files of the law and tests, each null where the checkout does not have them. */
interface Described {
  readonly row: LawRow;
  readonly instrument: string;
  readonly numbers: readonly NumberRow[];
  readonly sources: readonly string[] | null;
  readonly tests: readonly string[] | null;
}

function asJson(
  { row, instrument, numbers, sources, tests }: Described,
  regime: string,
): Readonly<Record<string, unknown>> {
  const { cite: provision, says, standing, rules, edges, parameters } = row;
  return { provision, instrument, regime, says, standing, rules, edges, parameters, numbers, sources, tests };
}

function inWords(described: Described): readonly string[] {
  const { row, instrument, numbers, sources, tests } = described;
  const { cite, says, standing, rules, edges } = row;
  const firm = { guidance: ' (guidance)', inferred: ' (inferred: a lawyer should confirm this reading)' }[standing];
  return [
    `${cite}${instrument === 'SI 2023/1348' ? '' : `, ${instrument}`}${firm ?? ''}`,
    `  ${says}`,
    ...section('Rules', rules),
    ...section('Steps', edges),
    ...section(
      'Numbers',
      numbers.map((number) => number.says),
    ),
    ...section('Files', sources ?? []),
    ...(isImplemented(described) ? [] : ['  Nothing implements it by itself.']),
    ...(tests?.length === 0 ? ['  No test names it.'] : section('Tests', tests ?? [])),
  ];
}

const inOneLine =
  (dateInWords: (date: string) => string) =>
  ({ from, provision, numbers, grounds }: EditionRow): string =>
    `  ${dateInWords(from)}: ${provision}, ${counted(numbers, 'number')} and ${counted(grounds, 'ground')} of exclusion`;

const counted = (of: readonly unknown[], what: string): string =>
  `${of.length === 0 ? 'no' : of.length} ${what}${of.length === 1 ? '' : 's'}`;

function numberInWords({ says, provision, standing }: NumberRow): string {
  return `${says} (${provision}${standing === 'inferred' ? ', inferred' : ''})`;
}

function printEditions(
  rows: readonly EditionRow[],
  { json, dateInWords }: { readonly json: boolean | undefined; readonly dateInWords: (date: string) => string },
): void {
  for (const row of rows) {
    if (json) {
      printJson(row);
      continue;
    }
    const numbers = section('Numbers', row.numbers.map(numberInWords));
    print(
      [
        `From ${dateInWords(row.from)}: ${row.provision}`,
        `  ${row.says}`,
        ...numbers,
        ...section('Grounds', row.grounds),
        '',
      ].join('\n'),
    );
  }
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `  ${(index === 0 ? `${title}:` : '').padEnd(9)}${line}`);
}

function isImplemented({ row: { rules, edges, parameters }, sources }: Described): boolean {
  return rules.length + edges.length + parameters.length + (sources?.length ?? 0) > 0;
}

function summary(described: readonly Described[]): string {
  const implemented = described.filter(isImplemented).length;
  const tested = described.filter(({ tests }) => (tests?.length ?? 0) > 0).length;
  const counts = `${described.length} ${described.length === 1 ? 'provision' : 'provisions'}, ${implemented} implemented`;
  return described[0]?.tests ? `${counts}, ${tested} named by a test.` : `${counts}.`;
}
