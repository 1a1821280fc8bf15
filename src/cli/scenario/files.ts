import { readFile } from 'node:fs/promises';
import { readScenario } from './read-scenario.js';
import type { ReadScenario } from './scenario.js';

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

function unreadable(file: string, message: string): ReadScenario {
  return { ok: false, problems: [{ file, line: 1, column: 1, field: '', message }] };
}
