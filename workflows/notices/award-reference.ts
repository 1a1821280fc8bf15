import type { Facts } from '../facts/facts.js';
import { intendedProviders } from './index.js';

/** With whom a contract is: those it names, or, where it names none, those to whom the authority intended to award. */
export function contractProviders(facts: Facts, named?: readonly { readonly id: string }[]): readonly string[] {
  return named?.map(({ id }) => id) ?? facts.run.standstill?.intendedProviders ?? intendedProviders(facts);
}

/** The reference of a contract: its own, or the procurement's. */
export function contractReference(facts: Facts, own?: string): string {
  return own ?? facts.opening?.reference ?? '';
}
