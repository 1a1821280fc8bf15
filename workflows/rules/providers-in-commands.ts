import { fieldsThat, type CommandData, type CommandType } from '../acts/commands.js';
import { entryOf, type Facts, type ProviderFacts } from '../facts/facts.js';
import type { Instant } from '../calendar/index.js';
import type { Kind, ProviderRef } from '../acts/shape.js';

const isProvider = ({ is }: Kind): boolean => is === 'provider';
const single = [...fieldsThat(({ kind }) => isProvider(kind)).keys()];
const several = [...fieldsThat(({ kind }) => kind.is === 'list' && isProvider(kind.of)).keys()];

/** Every provider that a command names, in order; none for a command that names none. */
export function providersIn(data: CommandData[CommandType] | null): readonly ProviderRef[] {
  const given = (data ?? {}) as Readonly<Record<string, unknown>>;
  const alone = single.flatMap((name) => (given[name] as ProviderRef | undefined) ?? []);
  return [...alone, ...several.flatMap((name) => (given[name] as readonly ProviderRef[] | undefined) ?? [])];
}

/** The facts with every provider that is named here for the first time, or again with its address corrected. */
export function noteProviders(facts: Facts, named: readonly ProviderRef[]): Facts {
  if (named.length === 0) return facts;
  const providers: Record<string, ProviderFacts> = { ...facts.providers };
  for (const { id, name, address } of named) {
    const known = entryOf(providers, id);
    providers[id] = {
      id,
      name: known?.name ?? name ?? '',
      address: address ?? known?.address ?? '',
      awareSince: known?.awareSince ?? null,
    };
  }
  return { ...facts, providers };
}

/** The facts with these providers aware, since this instant at the latest, that they are being considered. */
export function madeAware(facts: Facts, ids: readonly string[], at: Instant): Facts {
  const providers: Record<string, ProviderFacts> = { ...facts.providers };
  for (const id of ids) {
    const known = entryOf(providers, id);
    if (!known) continue;
    const since = known.awareSince;
    providers[id] = { ...known, awareSince: since !== null && since < at ? since : at };
  }
  return { ...facts, providers };
}
