import { asObject } from '../document/json.js';
import type { NoticeDocument } from '../document/notice-document.js';
import type { NoticeProcess } from '../types.js';

const CONCLUDES =
  /\b(?:conclu\w+|establish\w*|set(?:ting)? up|enter(?:ing|ed)? into|admi(?:t|ssion)\w*|join\w*|award(?:ed|ing)?) (?:to |of |onto |on to )?(?:a |an |the |this |our )?(?:new |multi[- ]provider |single[- ]provider |psr )*framework(?: agreement)?\b/i;

/** Whether a notice is about a framework agreement itself, which Schedules 8, 10 and 11 ask other things of than of a contract. */
export function isAboutFramework({ data, allText }: NoticeDocument, process: NoticeProcess | null): boolean {
  if (process !== 'competitive' && process !== null) return false;
  const techniques = asObject(asObject(data['tender'])?.['techniques']);
  return techniques?.['hasFrameworkAgreement'] === true || CONCLUDES.test(allText);
}
