import { commandTypes, type CommandType } from '../../../workflows/index.js';

/** What acts are about, each with the act that begins it in the order in which a procurement meets them. */
const beginnings: readonly (readonly [heading: string, first: CommandType])[] = [
  ['The procurement and its process', 'OpenProcurement'],
  ['Criteria, providers and offers', 'SetBasicSelectionCriteria'],
  ['Evaluation', 'AppointEvaluator'],
  ['Letters and notices', 'InformSuccessfulProvider'],
  ['Representations', 'MakeRepresentation'],
  ['Exclusion', 'RequestSubcontractingInformation'],
  ['Award, abandonment and going back', 'EndStandstill'],
  ['The record', 'RecordPrinciples'],
  ['Conflicts of interest', 'NameParticipant'],
  ['Putting right', 'CorrectRecord'],
];

/** What an act is about, as the heading of a list of acts. */
export function matterOf(type: CommandType): string {
  const place = commandTypes.indexOf(type);
  return beginnings.findLast(([, first]) => commandTypes.indexOf(first) <= place)![0];
}
