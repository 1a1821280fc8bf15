import type { ProcurementStanding } from '../../workflows/index.js';
import type { Clock } from './clock.js';
import type { EnginePorts } from './engine-ports.js';
import { evidenceFrom, recordedEvidence } from './evidence.js';
import type { Look } from './look.js';
import type { Seen } from './read-statement.js';

/** One of several procurements that are looked at together. */
export type LookOf = Look & { readonly id: string };

type Read = Seen<ProcurementStanding>;

/** Makes a look of what was read of a procurement, as whoever asked sees it; null where there is none. */
export async function lookAt(
  { standing, authorityId, actor: found, publishedAt, ...seen }: Read,
  ports: EnginePorts,
  clock: Clock,
): Promise<Look | null> {
  if (!standing || authorityId === null) return null;
  const actor = ports.actor?.reading(found, authorityId) ?? null;
  const evidence = await evidenceFrom(ports, recordedEvidence(seen.found, clock), seen.now, actor);
  return { procurement: standing, authorityId, publishedAt, evidence };
}

/** The same of several that were read at once, as nobody in particular sees them; those that there are. */
export async function looksAt(
  all: readonly (Read & { readonly id: string })[],
  ports: EnginePorts,
  clock: Clock,
): Promise<readonly LookOf[]> {
  const looks: LookOf[] = [];
  // One after the other: what the first has to fetch of an authority, the others find.
  for (const { id, ...seen } of all) {
    const look = await lookAt(seen, ports, clock);
    if (look) looks.push({ id, ...look });
  }
  return looks;
}
