import { acts, type CommandData, type CommandType } from '../../workflows/index.js';

/** The examples of what is declared as an act that people give. */
const declared = Object.fromEntries(
  Object.entries(acts).flatMap(([type, { example, system }]) => (system ? [] : [[type, example]])),
) as unknown as { readonly [T in Exclude<keyof typeof acts, 'EndStandstill'>]: CommandData[T] };

/** One example for each command that people give. Tests read every one as if it had been sent. */
export const commandExamples: { readonly [T in Exclude<CommandType, 'EndStandstill'>]: CommandData[T] } = {
  ...declared,
};
