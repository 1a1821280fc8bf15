import { repetitionWork } from '../conclusion/repetition-work.js';
import { conflictsWork } from '../conflicts/conflicts-work.js';
import { scoresToAgreeAgain } from '../evaluation/scoring-work.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { answersOwed, hearingWork } from '../hearing/hearing-work.js';
import { noticesWork } from '../notices/notices-work.js';
import type { OpenWork } from '../rules/open-work.js';
import { calendarWork } from '../standstill/calendar-work.js';
import { publicationsWork } from './unpublished-notices.js';

/** Everything that waits for somebody in a procurement as it stands, with what time has brought about. */
export function workIn(procurement: Procurement, evidence: Evidence): readonly OpenWork[] {
  return [
    ...calendarWork(procurement, evidence),
    ...hearingWork(procurement, evidence),
    ...answersOwed(procurement),
    ...repetitionWork(procurement),
    ...noticesWork(procurement, evidence),
    ...publicationsWork(procurement),
    ...conflictsWork(procurement, evidence),
    ...scoresToAgreeAgain(procurement),
  ];
}
