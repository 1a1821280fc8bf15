import type { MergeRules } from './merge-rules.js';

/** The merge rules of OCDS 1.1.5 for the fields that are published here (tested against the schema where that is at hand). */
export const publishedRules: MergeRules = new Map([
  ['tag', 'omit'],
  ['parties/additionalIdentifiers', 'whole'],
  ['parties/roles', 'whole'],
  ['tender/items/additionalClassifications', 'whole'],
  ['tender/submissionMethod', 'whole'],
  ['awards/items/additionalClassifications', 'whole'],
  ['contracts/items/additionalClassifications', 'whole'],
]);
