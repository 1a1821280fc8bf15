import type { Command } from 'commander';

/** One command of the command line: its name, what `probity --help` says of it, and the file that knows the rest. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly register: (program: Command) => void }>;
}

/** Every command, in the order of the help. Only the one that is asked for is loaded. */
export const commandList: readonly CommandEntry[] = [
  {
    name: 'standstill',
    summary: 'the standstill period for a date of publication, day by day',
    load: () => import('./commands/standstill.command.js'),
  },
  {
    name: 'working-days',
    summary: 'the N-th working day after a date',
    load: () => import('./commands/working-days.command.js'),
  },
  {
    name: 'msp-gate',
    summary: 'the earliest day to complete identification, most suitable provider process',
    load: () => import('./commands/msp-gate.command.js'),
  },
  {
    name: 'check',
    summary: 'which selection processes the law requires or allows',
    load: () => import('./commands/check.command.js'),
  },
  {
    name: 'lint',
    summary: 'check a published or draft notice',
    load: () => import('./commands/lint.command.js'),
  },
  {
    name: 'law',
    summary: 'each provision, the rules that implement it and the tests that cover it',
    load: () => import('./commands/law.command.js'),
  },
  {
    name: 'guide',
    summary: 'how things are done, a page for each matter',
    load: () => import('./commands/guide.command.js'),
  },
  {
    name: 'settings',
    summary: 'every setting, its default and what it is',
    load: () => import('./commands/settings.command.js'),
  },
  {
    name: 'scenario',
    summary: 'play a written scenario through the real engine',
    load: () => import('./commands/scenario.command.js'),
  },
  {
    name: 'serve',
    summary: 'run the service',
    load: () => import('./commands/serve.command.js'),
  },
  {
    name: 'demo',
    summary: 'run the service with the demonstration decisions in it',
    load: () => import('./commands/demo.command.js'),
  },
  {
    name: 'replay',
    summary: 'walk a stored history through the law in force for it',
    load: () => import('./commands/replay.command.js'),
  },
  {
    name: 'record',
    summary: 'the record of regulation 24, and what it lacks',
    load: () => import('./commands/record.command.js'),
  },
  {
    name: 'verify',
    summary: 'prove that nothing that decisions rest on was altered',
    load: () => import('./commands/verify.command.js'),
  },
  {
    name: 'rebuild',
    summary: 'build every view anew from the history, and compare or repair',
    load: () => import('./commands/rebuild.command.js'),
  },
  {
    name: 'upgrade',
    summary: 'bring the database up to date, and how to do so without downtime',
    load: () => import('./commands/upgrade.command.js'),
  },
  {
    name: 'backup',
    summary: 'copy a whole installation into one file, while it runs',
    load: () => import('./commands/backup.command.js'),
  },
  {
    name: 'restore',
    summary: 'make a copy of an installation from a backup, and take it over',
    load: () => import('./commands/restore.command.js'),
  },
  {
    name: 'erase',
    summary: 'erase a sealed value for good, and say in the history who did it, and why',
    load: () => import('./commands/erase.command.js'),
  },
  {
    name: 'calendar',
    summary: 'the holiday lists that working days are counted by',
    load: () => import('./commands/calendar.command.js'),
  },
  {
    name: 'user',
    summary: 'people of the local issuer',
    load: () => import('./commands/user.command.js'),
  },
  {
    name: 'setup',
    summary: 'an address at which a new authority is set up in the browser',
    load: () => import('./commands/setup.command.js'),
  },
  {
    name: 'token',
    summary: 'a token of the local issuer',
    load: () => import('./commands/token.command.js'),
  },
];
