import type { CommandData, CommandType } from '../acts/commands.js';

/** What a command carried, from what is open of it and from what was sealed. */
export function restoredCommand(
  type: CommandType,
  open: Readonly<Record<string, unknown>>,
  disclosed: Readonly<Record<string, unknown>>,
): CommandData[CommandType] {
  if (type !== 'CorrectRecord') return { ...open, ...disclosed };
  const corrections = (open['corrections'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const restored = corrections.map(({ sealed, ...correction }) =>
    sealed === undefined ? correction : { ...correction, is: disclosed[`is${Number(sealed)}`] ?? null },
  );
  return { ...open, corrections: restored } as unknown as CommandData[CommandType];
}
