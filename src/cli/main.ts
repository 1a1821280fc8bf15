import { Command, CommanderError } from 'commander';
import { commandList, type CommandEntry } from './command-list.js';
import { CliExit, EXIT, type ExitCode } from './exit.js';
import { cleanUp, listenForSignals } from './lifecycle.js';

const EXAMPLES = `Examples:
  $ probity standstill 2026-03-24            when may a contract be entered into, and how that was counted
  $ probity check answers.json --json        which processes the law requires or allows
  $ probity serve                            run the service on http://127.0.0.1:3000
`;

/** Registers the asked-for command from its own file and names the others, so that no command pays for another's loading. */
async function buildProgram(asked: string | undefined): Promise<Command> {
  const program = new Command('probity')
    .description('Decisions under the Provider Selection Regime: what the law requires, allows and refuses, and why.')
    .addHelpText('before', EXAMPLES)
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('(add --help for how to use it)')
    .exitOverride();
  program.configureOutput({ writeErr: (text) => process.stderr.write(text) });
  for (const entry of commandList) {
    if (entry.name === asked) await register(program, entry);
    else if (!program.commands.some((known) => known.name() === entry.name)) {
      program.command(entry.name).summary(entry.summary).description(entry.summary).allowUnknownOption();
    }
  }
  overrideExit(program);
  return program;
}

async function register(program: Command, entry: CommandEntry): Promise<void> {
  const { register } = await entry.load();
  register(program);
}

/** Commander copies settings to a subcommand only when it is made through `.command()`; make sure of all of them. */
function overrideExit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride().showHelpAfterError('(add --help for how to use it)');
    overrideExit(child);
  }
}

/** Whoever reads our data may stop reading (`probity law | head`), which ends the command; nobody has to read our talk. */
function tolerateClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    void cleanUp().then(() => process.exit(EXIT.fine));
  });
  process.stderr.on('error', () => undefined);
}

/** Whether something was not changed because the installation is a copy that nobody has taken over. */
function isOfACopy(error: unknown): error is Error {
  return error instanceof Error && (error as { members?: { reason?: unknown } }).members?.reason === 'restored-copy';
}

/** The exit code for what a command threw, having said so on stderr in one line. */
function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    const asked = ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code);
    return asked && error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  }
  if (error instanceof Error && error.name === 'SetupError') {
    process.stderr.write(`probity: ${error.message}\n`);
    return EXIT.no;
  }
  if (error instanceof CliExit) {
    if (error.message) process.stderr.write(`probity: ${error.message}\n`);
    return error.code;
  }
  if (isOfACopy(error)) {
    process.stderr.write(`probity: ${error.message}\n`);
    return EXIT.no;
  }
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`probity: something went wrong that should not have: ${reason}\n`);
  if (process.env['PROBITY_LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.defect;
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const words = argv.slice(2);
  try {
    const named = words[0] === 'help' ? words[1] : words.find((word) => !word.startsWith('-'));
    const program = await buildProgram(named);
    if (words.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.usage;
    }
    await program.parseAsync([...argv]);
    return EXIT.fine;
  } catch (error) {
    return explain(error);
  }
}

async function end(code: ExitCode): Promise<never> {
  await cleanUp();
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit(code);
}

tolerateClosedPipes();
listenForSignals();
process.on('uncaughtException', (error) => void end(explain(error)));
await end(await run(process.argv));
