import { dateInWords, endOfDay, type Instant } from '../calendar/index.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { openItems } from '../facts/hearing.facts.js';
import { inShort, saysNothing } from '../rules/empty-words.js';
import type { Warning } from '../facts/outcome.js';
import type { ProvideInformation } from '../acts/hearing/provide-information.js';
import type { WithholdInformation } from '../acts/hearing/withhold-information.js';

/** Items of the record that say how offers were assessed: what individuals scored is part of them (reg 24(e), (f)). */
const assessments: readonly string[] = ['e', 'f'];

/**
 * Whether what is given is all that was asked for, which closes an item. Said to be so, or confirmed by its asker, it is; where
 * nothing is said it is taken to be, except of an assessment of which individual scores are on record: a summary is not those.
 */
export function isAllOfIt({ run }: Facts, { item, extent }: ProvideInformation): boolean {
  if (extent !== undefined) return extent !== 'in-part';
  const asked = entryOf(run.hearing.information, item);
  return !(asked && assessments.includes(asked.record) && Object.keys(run.scoring.sheets).length > 0);
}

/** What somebody wrote, with its full stop, as it stands between sentences. */
const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

/** What is given beside what was asked for, where nobody has said that it is all of it. */
export function againstWhatWasAsked(facts: Facts, data: ProvideInformation): readonly Warning[] {
  const asked = entryOf(facts.run.hearing.information, data.item);
  if (!asked || (data.extent !== undefined && data.extent !== 'in-part')) return [];
  const side = `Asked for as ${data.item}: “${ended(asked.description)}” Given: “${ended(data.what)}”`;
  if (data.extent === 'in-part') {
    return [
      warning('information-given-in-part', `${side} ${data.item} stays open until the rest is given or withheld.`),
    ];
  }
  if (isAllOfIt(facts, data)) {
    const message = `${side} Nobody has said that this is all that was asked for: say so, or have its asker confirm it.`;
    return [warning('information-not-said-to-be-all', message)];
  }
  const message = `${side} What individuals scored is on record, and nobody has said that this gives it. ${data.item} stays open until it is said that all was given, its asker confirms it, or the rest is withheld.`;
  return [warning('assessment-not-said-to-be-all', message)];
}

/** An exemption is claimed for a reason, which somebody must be able to weigh (reg 12(5)). */
export function againstTheReason({ run }: Facts, { item, exemption, reason }: WithholdInformation): readonly Warning[] {
  const same = Object.values(run.hearing.information)
    .filter(({ id, withheld }) => id !== item && withheld && inShort(withheld.reason) === inShort(reason))
    .map(({ id }) => id);
  return [
    ...(saysNothing(reason) || inShort(reason) === exemption.replace('-', ' ')
      ? [
          warning(
            'exemption-has-hardly-a-reason',
            `${item} is withheld with the reason “${reason.trim()}” Say what would be prejudiced if it were given, and how: reg 12(5) exempts nothing else, and the Panel looks at it.`,
            'reg 12(5)',
          ),
        ]
      : []),
    ...(same.length > 0
      ? [
          warning(
            'exemption-has-the-reason-of-another',
            `${item} is withheld in the same words as ${same.join(', ')}. An exemption is weighed item by item.`,
            'reg 12(5)',
          ),
        ]
      : []),
  ];
}

/**
 * What the one who decides sees of the information that was asked for: what is still owed, and what was withheld, side by side. The
 * Regulations put giving it promptly before the decision and bar no decision without it (reg 12(4)(b), (d)); authorities have decided
 * before they gave it, and were found to be in breach (Panel CR0011-25). So it warns; the end of the standstill waits (12(10)(a)(ii)).
 */
export function beforeDeciding({ run }: Facts, at: Instant): readonly Warning[] {
  const open = openItems(run.hearing).filter(({ requestedAt }) => requestedAt <= at);
  const overdue = open.filter(({ dueOn }) => at >= endOfDay(dueOn));
  const inWords = (items: typeof open) =>
    items.map(({ id, description, dueOn }) => `${id}, “${description}”, by ${dateInWords(dueOn)}`).join('; ');
  const withheld = Object.values(run.hearing.information).flatMap(({ id, description, withheld: why }) =>
    why ? [`${id}, “${description}”, under ${why.exemption.replace(/-/g, ' ')}: “${why.reason}”`] : [],
  );
  return [
    ...(overdue.length > 0
      ? [
          warning(
            'information-is-overdue',
            `Information that was asked for has not been given in the authority’s own time: ${inWords(overdue)}. Whoever asked needs it to explain what it complains of, so it is given promptly, before the decision: give each item, or withhold it under an exemption with its reason, and then decide. The Panel has found decisions without it to be in breach.`,
          ),
        ]
      : []),
    ...(open.length > overdue.length
      ? [
          warning(
            'information-is-still-owed',
            `Information that was asked for has not been given yet: ${inWords(open.filter((item) => !overdue.includes(item)))}. The standstill does not end without it.`,
          ),
        ]
      : []),
    ...(withheld.length > 0
      ? [warning('information-was-withheld', `Withheld, with the reasons given: ${withheld.join('; ')}.`, 'reg 12(5)')]
      : []),
  ];
}

function warning(code: string, message: string, provision = 'reg 12(4)(b)'): Warning {
  return { code, provision, message };
}
