/** What the command line's exit codes mean. Scripts rely on them; see the README. */
export const EXIT = {
  /** Done, or the answer is yes. */
  fine: 0,
  /** The answer is "no": a refusal, a finding, a failed expectation, or something that could not be started. */
  no: 1,
  /** Wrong usage, or input that cannot be read. */
  usage: 2,
  /** A defect in Probity itself. */
  defect: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Thrown by a command to end it with a code and, where there is something to say, one message on stderr.
 * An empty message ends quietly: the data already printed on stdout is the answer.
 */
export class CliExit extends Error {
  constructor(
    readonly code: ExitCode,
    message = '',
  ) {
    super(message);
    this.name = 'CliExit';
  }
}
