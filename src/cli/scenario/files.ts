import { readFile } from 'node:fs/promises';
import { readScenario } from './read-scenario.js';
import { say } from '../commands/dates.js';
import { CliExit, EXIT } from '../exit.js';
import { problemLine, type ReadScenario, type Scenario } from './scenario.js';

/** A scenario from its file, or what is wrong with the file. */
export async function readScenarioFile(file: string): Promise<ReadScenario> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unreadable(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
  try {
    return readScenario(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError && bytes.length > 0) return unreadable(file, 'is not text in UTF-8');
    throw error;
  }
}

/** Scenarios from their files. Ends the command, with every line that is wrong in any of them, where one cannot be played. */
export async function readScenarioFiles(files: readonly string[]): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const read = await readScenarioFile(file);
    if (read.ok) scenarios.push(read.scenario);
    else read.problems.forEach((problem) => say(`probity: ${problemLine(problem)}`));
  }
  if (scenarios.length < files.length) throw new CliExit(EXIT.usage);
  return scenarios;
}

function unreadable(file: string, message: string): ReadScenario {
  return { ok: false, problems: [{ file, line: 1, column: 1, field: '', message }] };
}
