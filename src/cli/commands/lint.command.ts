import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { DocumentCheck, Finding, Undetermined } from '../../notices/lint/types.js';
import { CliExit, EXIT, type ExitCode } from '../exit.js';
import { loadHolidays, print, printJson, say } from './dates.js';

/** A package of a hundred notices is about two megabytes; far more is a mistake. */
const MOST_BYTES = 50_000_000;

/** For one file: a thousand notices take a few seconds. */
const MOST_MILLISECONDS = 30_000;

const EXAMPLES = `Examples:
  $ probity lint notice.json
  $ probity lint *.json --json
  $ curl -s https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages/012345-2026 | probity lint -
`;

const HELP = `
FILE is an OCDS release, release package or record package, as Find a Tender publishes it; - reads it from standard input.

Exit codes: 0 no error was found (there may be warnings); 1 some notice has an error; 2 some file cannot be read.`;

/** `probity lint FILE…`: checks published or draft notices against their Schedules. Needs no database. */
export function register(program: Command): void {
  program
    .command('lint')
    .summary('check a published or draft notice')
    .description('Checks the notice in each FILE against the Schedule that is its own, and its dates against reg 12.')
    .argument('<FILE...>', 'a notice as OCDS JSON, or - for standard input')
    .option('--json', 'print one JSON document per file')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(files: readonly string[], options: { json?: boolean }): Promise<void> {
  const [{ couldNotBeRead }, { NoticeLinter }] = await Promise.all([
    import('../../notices/lint/lint-document.js'),
    import('../../notices/notice-linter.js'),
  ]);
  const linter = new NoticeLinter({ milliseconds: MOST_MILLISECONDS, atOnce: 1, waiting: 1 });
  const holidays = await loadHolidays();
  let code: ExitCode = EXIT.fine;
  for (const file of files) {
    const document = await contentsOf(file);
    const result =
      'problem' in document
        ? { path: '', message: document.problem }
        : await linter.check(document.json, holidays).catch(tookTooLong);
    if (couldNotBeRead(result)) {
      say(`probity: ${file}: ${result.path === '' ? '' : `${result.path}: `}${result.message}`);
      code = EXIT.usage;
      continue;
    }
    if (code === EXIT.fine && result.findings.some(({ severity }) => severity === 'error')) code = EXIT.no;
    if (options.json) printJson({ file, ...result });
    else print(inWords(file, result).join('\n'));
  }
  await linter.close();
  if (code !== EXIT.fine) throw new CliExit(code);
}

function tookTooLong(error: Error): { readonly path: ''; readonly message: string } {
  if (error.name !== 'TookTooLong') throw error;
  return { path: '', message: error.message };
}

/** The parsed JSON of a file, or what is wrong with the file. */
async function contentsOf(file: string): Promise<{ json: unknown } | { problem: string }> {
  try {
    const text = file === '-' ? await standardInput() : await readFile(file, 'utf8');
    if (Buffer.byteLength(text) > MOST_BYTES) return { problem: `is larger than ${MOST_BYTES} bytes` };
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: `is not JSON: ${error.message}` };
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})` };
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function inWords(file: string, result: DocumentCheck): readonly string[] {
  const several = result.releases ? `${result.releases.length} releases, the last: ` : '';
  const process = result.process ? `, ${result.process}` : '';
  const published = result.published ? `published ${result.published}` : 'not published';
  return [
    `${file}: ${several}${result.notice}${process}, ${published}: ${summary(result.findings)}`,
    ...result.findings.flatMap(findingInWords),
    ...result.undetermined.map(undeterminedInWords),
  ];
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'nothing found';
  const count = (severity: Finding['severity'], one: string, more: string): string[] => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : more}`];
  };
  return [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'remark', 'remarks'),
  ].join(', ');
}

function findingInWords({ severity, code, path, provision, message }: Finding): readonly string[] {
  return [
    `  ${severity.padEnd(7)}  ${code}  ${path}${provision === null ? '' : `  (${provision})`}`,
    `           ${message}`,
  ];
}

function undeterminedInWords({ about, message }: Undetermined): string {
  return `  open     ${about}: ${message}`;
}
