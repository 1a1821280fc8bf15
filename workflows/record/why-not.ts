import type { Facts } from '../facts/facts.js';
import { processTitles } from '../law/index.js';
import type { RecordItem } from '../acts/record-items.js';

/** Why an item has nothing to say. */
export interface WhyNot {
  readonly status: 'not-applicable' | 'not-yet';
  readonly because: string;
}

/** Why an item does not apply, or does not yet; null where it does. */
export function whyNot(item: RecordItem, facts: Facts, hasEntries: boolean): WhyNot | null {
  if (item === 'j') return facts.abandonment ? null : never('The procurement has not been abandoned.');
  if (item === 'e' || item === 'f') return criteria(item, facts, hasEntries);
  if (item === 'a' || item === 'b') return awardees(item, facts);
  if (item === 'c' && facts.contracts.length === 0) return nobody(facts);
  return hasEntries ? null : later(facts, 'Nothing of it has been recorded yet.');
}

function awardees(item: 'a' | 'b', facts: Facts): WhyNot | null {
  const { contracts, opening } = facts;
  const kind = item === 'a' ? 'contract' : 'framework';
  if (contracts.some((contract) => contract.kind === kind)) return null;
  if (item === 'b' && !opening?.framework) return never('The procurement is not to conclude a framework agreement.');
  if (item === 'a' && opening?.framework) {
    return never('The procurement is to conclude a framework agreement: its parties are under (b).');
  }
  return nobody(facts);
}

const nobody = (facts: Facts): WhyNot =>
  facts.abandonment
    ? never('Nothing was awarded: the procurement was abandoned.')
    : { status: 'not-yet', because: 'Nothing has been awarded yet.' };

function criteria(item: 'e' | 'f', facts: Facts, hasEntries: boolean): WhyNot | null {
  const process = facts.choice?.process;
  if (!process) return later(facts, 'No process has been chosen yet.');
  const asked =
    item === 'f' ? process === 'competitive' : process === 'direct-award-c' || process === 'most-suitable-provider';
  if (!asked) {
    const when =
      item === 'f'
        ? 'where the Competitive Process was followed'
        : 'where Direct Award Process C or the Most Suitable Provider Process was followed';
    return never(`It is asked for only ${when}; here it was ${processTitles[process].title}.`);
  }
  const selected = facts.run.chosen !== null || facts.run.findings !== null;
  if (selected || (hasEntries && facts.abandonment)) return null;
  return later(facts, 'The providers have not been assessed yet.');
}

/** Not yet; or, where the procurement was abandoned first, not at all. */
function later(facts: Facts, because: string): WhyNot {
  return facts.abandonment
    ? never('The procurement was abandoned before it came to that.')
    : { status: 'not-yet', because };
}

const never = (because: string): WhyNot => ({ status: 'not-applicable', because });
