import { dateInWords, processTitles, type Process } from '../../../workflows/index.js';

/** `Competitive Process`; where none has been chosen, that. */
export function processName(process: Process | null): string {
  return process === null ? 'Process not chosen yet' : processTitles[process].title.replace(/^the /, '');
}

/** `In force from 24 February 2025`: which law a procurement is under, which is named by the day since when. */
export const lawInForce = (regime: string): string =>
  `In force from ${dateInWords(regime).split(' ').slice(1).join(' ')}`;
