import { parentPort } from 'node:worker_threads';
import type { HolidayCalendar } from '../../workflows/index.js';
import { lintDocument } from './lint/lint-document.js';

/** What the linter is asked, beside the thread that answers requests. */
export interface LintTask {
  readonly document: unknown;
  readonly holidays: HolidayCalendar;
}

// Says that it is there once everything is loaded, so that the time it has runs from when it begins to check.
parentPort?.on('message', ({ document, holidays }: LintTask) => {
  parentPort?.postMessage(lintDocument(document, holidays));
});
parentPort?.postMessage('ready');
