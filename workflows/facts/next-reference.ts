import type { Facts } from './facts.js';

/**
 * The next reference of a kind: `R3` after `R2`. One that an act had which was struck since is not given again, because letters
 * and receipts may bear it.
 *
 * @param given the references of the kind that stand.
 */
export function nextReference(kind: string, { corrections }: Facts, given: readonly string[]): string {
  const struck = corrections?.at(-1)?.references ?? [];
  const numbers = [...given, ...struck].flatMap((reference) => {
    const number = reference.startsWith(kind) ? Number(reference.slice(kind.length)) : Number.NaN;
    return Number.isInteger(number) ? number : [];
  });
  return `${kind}${Math.max(0, ...numbers) + 1}`;
}
