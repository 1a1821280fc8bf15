import { londonDateOf, type CalendarDate, dateInWords } from '../../calendar/index.js';
import { amendedLawGoverns } from '../governing-law.js';
import type { GroundFound } from '../../acts/exclusions/grounds.fields.js';
import { firstDayThatCounts, firstEventThatCounts, groundUnder, yearsOf, type Regime } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** An event too long ago, or of before the Schedules where they do not look further back, is ignored (paras 44 and 15). */
export const eventsAreNotTooLongAgo = rule<'RecordExclusionCheck'>(
  'events-are-not-too-long-ago',
  ['pa2023MandatoryTime', 'pa2023DiscretionaryTime', 'pa2023SchedulesInForce'],
  (context, no) => {
    const { data } = context;
    if (data === null || !amendedLawGoverns(context)) return null;
    const determinedOn = londonDateOf(context.at);
    return (data.grounds ?? []).flatMap((found, index) => {
      const why = tooLongAgo(found, determinedOn, context.procurement.regime);
      if (why === null) return [];
      return [
        no({
          message: `${found.ground}: ${why.message}`,
          unblock: 'Leave the ground out: the event is ignored.',
          found: { ground: found.ground, first: why.first, determinedOn },
          field: `data.grounds[${index}].${why.field}`,
          provision: found.ground.startsWith('Sch 6') ? 'pa2023MandatoryTime' : 'pa2023DiscretionaryTime',
        }),
      ];
    });
  },
);

interface Why {
  readonly message: string;
  readonly first: CalendarDate;
  readonly field: 'eventOn' | 'knownOn';
}

function tooLongAgo(found: GroundFound, determinedOn: CalendarDate, regime: Regime): Why | null {
  const { ground, relatingTo, eventOn, knownOn } = found;
  const row = groundUnder(ground, regime);
  if (!row) return null;
  if (eventOn > determinedOn || (knownOn ?? eventOn) > determinedOn) {
    return {
      message: `the event is dated after the check of ${dateInWords(determinedOn)}.`,
      first: determinedOn,
      field: eventOn > determinedOn ? 'eventOn' : 'knownOn',
    };
  }
  const first = firstDayThatCounts(row, determinedOn, regime);
  const counted = row.kind === 'mandatory' ? eventOn : (knownOn ?? eventOn);
  if (counted < first) {
    const what = row.kind === 'mandatory' ? 'it happened' : 'it was known, or should have been,';
    return {
      message: `${what} on ${dateInWords(counted)}, before the ${yearsOf(row, regime)} years from ${dateInWords(first)} to ${dateInWords(determinedOn)}.`,
      first,
      field: row.kind === 'mandatory' || knownOn === undefined ? 'eventOn' : 'knownOn',
    };
  }
  const related = row.follows && relatingTo !== undefined ? groundUnder(relatingTo, regime) : null;
  const notBefore = firstEventThatCounts(related ?? row, regime);
  if (notBefore === null || eventOn >= notBefore) return null;
  return {
    message: `it happened on ${dateInWords(eventOn)}, and nothing before ${dateInWords(notBefore)} counts.`,
    first: notBefore,
    field: 'eventOn',
  };
}
