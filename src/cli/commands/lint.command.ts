import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { Unreadable } from '../../notices/lint/document/releases.js';
import type { DocumentCheck, Finding, Undetermined } from '../../notices/lint/types.js';
import { CliExit, EXIT, type ExitCode } from '../exit.js';
import { loadHolidays, print, printJson, say } from './dates.js';

/** A package of a hundred notices is about two megabytes; far more is a mistake. */
const MOST_BYTES = 50_000_000;

/** More than this many files, and how far it has come is said after each so many. */
const MANY = 1000;

/** Threads that check, at most. */
const MOST_AT_ONCE = 8;

/** For one file: a thousand notices take a few seconds. */
const MOST_MILLISECONDS = 30_000;

const EXAMPLES = `Examples:
  $ probity lint notice.json
  $ probity lint *.json --json
  $ curl -s https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages/012345-2026 | probity lint -
`;

const HELP = `
FILE is an OCDS release, release package or record package, as Find a Tender publishes it; - reads it from standard input.

Exit codes: 0 every notice was judged and no error was found (there may be warnings); 1 some notice has an error, or could not be
judged; 2 some file cannot be read.`;

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
  const atOnce = Math.min(availableParallelism(), files.length, MOST_AT_ONCE);
  const linter = new NoticeLinter({ milliseconds: MOST_MILLISECONDS, atOnce, waiting: atOnce });
  const holidays = await loadHolidays();
  const check = async (file: string): Promise<DocumentCheck | Unreadable> => {
    const document = await contentsOf(file);
    if ('problem' in document) return { path: '', message: document.problem };
    return linter.check(document.json, holidays).catch(tookTooLong);
  };
  let code: ExitCode = EXIT.fine;
  let done = 0;
  for await (const [file, result] of inOrder(files, atOnce, check)) {
    done += 1;
    if (files.length >= MANY && done % MANY === 0) {
      say(`probity: ${done.toLocaleString('en-GB')} of ${files.length.toLocaleString('en-GB')} files checked`);
    }
    if (couldNotBeRead(result)) {
      say(`probity: ${file}: ${result.path === '' ? '' : `${result.path}: `}${result.message}`);
      code = EXIT.usage;
      continue;
    }
    const passed = result.judged && !result.findings.some(({ severity }) => severity === 'error');
    if (code === EXIT.fine && !passed) code = EXIT.no;
    if (options.json) printJson({ file, ...result });
    else print(inWords(file, result).join('\n'));
  }
  await linter.close();
  if (code !== EXIT.fine) throw new CliExit(code);
}

/** What each file comes to, in the order of the files, of which so many are under way at once. */
async function* inOrder<T>(
  files: readonly string[],
  atOnce: number,
  check: (file: string) => Promise<T>,
): AsyncGenerator<readonly [file: string, result: T]> {
  const begun: Promise<T>[] = [];
  for (const [index, file] of files.entries()) {
    while (begun.length < Math.min(files.length, index + atOnce)) begun.push(check(files[begun.length]!));
    yield [file, await begun[index]!];
    begun[index] = undefined as never;
  }
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
    `${file}: ${several}${result.notice}${process}, ${published}: ${summary(result)}`,
    ...result.findings.flatMap(findingInWords),
    ...result.undetermined.map(undeterminedInWords),
  ];
}

function summary({ findings, undetermined, judged }: DocumentCheck): string {
  const count = (severity: Finding['severity'], one: string, more: string): string[] => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : more}`];
  };
  const open = undetermined.length;
  const said = [
    ...(judged ? [] : [undetermined.length > 0 && findings.length > 0 ? 'not judged as a whole' : 'not judged']),
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'remark', 'remarks'),
    ...(findings.length === 0 && judged ? ['nothing found'] : []),
    ...(open === 0 ? [] : [`${open} ${open === 1 ? 'thing' : 'things'} left to the reader`]),
  ];
  return said.join(', ');
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
