import type { Evidence, MachineId, Procurement } from '../../../workflows/index.js';
import { processes } from '../../../workflows/index.js';
import { Story } from './given.js';
import { chosen, complete, contentUnderC, inStandstill, opening, owl, terms } from './stories.js';
import {
  awarded,
  frameworkStandstillOver,
  frameworkTerms,
  repeatFrom,
  stagedOffers,
  standstillOver,
  stepsOf,
  wentBack,
  withStandstill,
} from './variations.js';

/** A procurement as it stood in some story, and what was known then. */
export interface Met {
  readonly procurement: Procurement;
  readonly known: Evidence;
}

/** Every procurement that the stories pass through: each state of each machine, several times, with different facts. */
export function pool(): readonly Met[] {
  return [
    { procurement: new Story().procurement, known: new Story().known() },
    ...stories().flatMap(({ path }) => path),
  ];
}

/** The first procurement that any story meets in each state of each machine. */
export function firstInEachState(): ReadonlyMap<string, Met> {
  const found = new Map<string, Met>();
  for (const met of pool()) {
    const where = at(met.procurement.machine, met.procurement.state);
    if (!found.has(where)) found.set(where, met);
  }
  return found;
}

/** The name of a place in the pool. */
export function at(machine: MachineId, state: string): string {
  return `${machine}/${state}`;
}

function stories(): readonly Story[] {
  return [
    ...processes.map((process) => complete(process)),
    ...processes.map((process) => abandonedAndPublished(chosen(process))),
    ...withStandstill.map((process) => abandonedAndPublished(standstillOver(process))),
    ...withStandstill.flatMap((process) =>
      stepsOf[process].all.map((step) => repeatFrom(wentBack(process, step), process, step)),
    ),
    new Story().at('2026-03-02').does('OpenProcurement', opening).does('Abandon', { reasons: 'Not wanted.' }),
    contentUnderC({ basicSelectionCriteria: { met: false, assessment: 'No accounts.' } }),
    inStandstill('competitive'),
    stagedOffers(),
    frameworkStandstillOver().does('ConcludeFramework', frameworkTerms),
    awarded('direct-award-a')
      .does('ContactProvider', { provider: owl })
      .does('EnterIntoContract', { ...terms, contract: 'LOT-2', providers: [{ id: 'owl' }] }),
  ];
}

function abandonedAndPublished(story: Story): Story {
  return story
    .at('2026-04-15')
    .does('Abandon', { reasons: 'The services are no longer wanted.' })
    .does('SubmitAbandonmentNotice', {})
    .does('RecordAbandonmentNoticePublished', { publishedAt: '2026-04-15T09:00:00.000Z' });
}
