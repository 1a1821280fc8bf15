import { noticesToAMinister } from '../exclusions/exclusions-deadlines.js';
import type { Facts, Run } from '../facts/facts.js';
import type { Procurement } from '../facts/procurement.js';
import { informationDue, waitAfterDecision } from '../hearing/hearing-deadlines.js';
import { noticeOfAbandonment, noticesOfAwards } from '../notices/notices-deadlines.js';
import type { Deadline } from '../rules/deadline.js';
import { gateOfIdentification } from '../selection/selection-deadlines.js';
import { endOfStandstill } from '../standstill/standstill-deadlines.js';

/** Every deadline of a procurement, met and open, in the order of their instants. */
export function deadlines(procurement: Procurement): readonly Deadline[] {
  const { facts } = procurement;
  const runs = [...facts.earlierRuns, facts.run];
  const heard = runs.filter((run) => !isLeftOnTheDayOfPublication(run, facts));
  return [
    ...runs.flatMap((run) => gateOfIdentification(run, procurement)),
    ...heard.flatMap(endOfStandstill),
    ...heard.flatMap((run) => waitAfterDecision(run, procurement.regime)),
    ...heard.flatMap(informationDue),
    ...noticesToAMinister(procurement),
    ...noticesOfAwards(procurement),
    ...noticeOfAbandonment(procurement),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Whether a run was abandoned or left on the day of publication, before its standstill began: nothing runs out in it. */
function isLeftOnTheDayOfPublication(run: Run, facts: Facts): boolean {
  return run.standstill?.endedAt === null && (run !== facts.run || facts.abandonment !== null);
}
