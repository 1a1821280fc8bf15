import { existsSync } from 'node:fs';
import type { Command } from 'commander';

/** One command of the command line: its name, what `probity --help` says of it, and the file that knows the rest. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ register: (program: Command) => void }>;
}

const FILES: readonly (readonly [name: string, file: string, summary: string])[] = [
  ['standstill', 'standstill', 'the standstill period for a date of publication, day by day'],
  ['working-days', 'working-days', 'the N-th working day after a date'],
  ['msp-gate', 'msp-gate', 'the earliest day to complete identification, most suitable provider process'],
  ['check', 'check', 'which selection processes the law requires or allows'],
  ['lint', 'lint', 'check a published or draft notice'],
  ['law', 'law', 'each provision, the rules that implement it and the tests that cover it'],
  ['scenario', 'scenario', 'play a written scenario through the real engine'],
  ['serve', 'serve', 'run the service'],
  ['demo', 'demo', 'run the service with the demonstration decisions in it'],
  ['replay', 'replay', 'walk a stored history through the law in force for it'],
  ['verify', 'verify', 'prove that no stored history was altered'],
  ['rebuild', 'rebuild', 'build every view anew from the history, and compare or repair'],
  ['user', 'user', 'people of the local issuer'],
  ['token', 'token', 'a token of the local issuer'],
];

/** Every command, in the order of the help. */
export const commandList: readonly CommandEntry[] = FILES.filter(([, file]) =>
  existsSync(new URL(`./commands/${file}.command.js`, import.meta.url)),
).map(([name, file, summary]) => ({
  name,
  summary,
  load: () => import(`./commands/${file}.command.js`) as ReturnType<CommandEntry['load']>,
}));
