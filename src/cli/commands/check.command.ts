import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ProcessCheckResult } from '../../../workflows/index.js';
import { CliExit, EXIT, type ExitCode } from '../exit.js';
import { loadLaw, print, printJson, say } from './dates.js';

/** Far more than any set of answers needs; a larger file is a mistake. */
const MOST_BYTES = 1_000_000;

const EXAMPLES = `Examples:
  $ probity check answers.json
  $ probity check lot-1.json lot-2.json --json
`;

const HELP = `
FILE holds the answers as JSON; - reads them from standard input. probity guide check describes the fields.

Exit codes: 0 the Regulations apply and the process is named; 1 in some file the answer is that they do not apply;
2 some file cannot be read, has an unknown, missing or wrong field, or contradicts itself.`;

/** `probity check FILE…`: which process must or may be followed (reg 3 and reg 6). Needs no database. */
export function register(program: Command): void {
  program
    .command('check')
    .summary('which selection processes the law requires or allows')
    .description(
      'Which selection processes the law requires or allows, given the answers in each FILE (reg 3 and reg 6).',
    )
    .argument('<FILE...>', 'answers as JSON, or - for standard input')
    .option('--json', 'print one JSON document per file')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(files: readonly string[], options: { json?: boolean }): Promise<void> {
  const { checkProcess, dayInWords } = await loadLaw();
  const { readProcessAnswers } = await import('../../law/read-process-answers.js');
  let code: ExitCode = EXIT.fine;
  for (const file of files) {
    const document = await contentsOf(file);
    const read = 'problem' in document ? refused(document.problem) : await readProcessAnswers(document.json);
    if (!read.ok) {
      for (const { field, message } of read.problems) say(`probity: ${file}: ${field} ${message}`);
      code = EXIT.usage;
      continue;
    }
    const result = checkProcess(read.answers);
    if (!result.inScope && code === EXIT.fine) code = EXIT.no;
    if (options.json) printJson({ file, ...result });
    else print(inWords(file, dayInWords(read.answers.commencedOn), result).join('\n'));
  }
  if (code !== EXIT.fine) throw new CliExit(code);
}

function refused(message: string): { ok: false; problems: readonly { field: string; message: string }[] } {
  return { ok: false, problems: [{ field: 'the file', message }] };
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

function inWords(file: string, commencedOn: string, result: ProcessCheckResult): readonly string[] {
  return [
    `${file}: ${headline(result)}`,
    `  The law as it applies to procurements commenced on ${commencedOn}.`,
    ...result.reasons.map(({ provision, holds, because }) => `  ${holds ? 'yes' : 'no '}  ${provision}: ${because}`),
    ...result.warnings.map(({ provision, message }) => `  Note  ${provision}: ${message}`),
  ];
}

function headline(result: ProcessCheckResult): string {
  if (!result.inScope) return 'the Regulations do not apply.';
  const named = result.may.join(', ');
  return result.must
    ? `${result.must} must be followed (reg ${result.gateway}).`
    : `the authority may choose: ${named} (reg ${result.gateway}).`;
}
