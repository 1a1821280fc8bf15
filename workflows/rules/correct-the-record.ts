/**
 * What is done where something that came before was put down wrongly: the act, and what of the record it puts right.
 *
 * @param what what came before, as a step names it: `the notice was submitted`.
 */
export function correctTheRecord(what: string): string {
  // The end of a standstill is brought about by time: what is put right is the day that it was counted from.
  const slip = what.startsWith('the standstill period ended')
    ? 'the day of publication that the standstill is counted from'
    : `when ${what}`;
  return `Correct the record: ${slip}.`;
}
