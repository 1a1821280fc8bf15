import { clausesOf } from '../dates/clauses.js';
import { dateExpressionsIn } from '../dates/date-expressions.js';
import { readingOf } from '../dates/readings.js';
import { statedDeadlines } from '../dates/stated-deadlines.js';
import type { NoticeDocument } from '../document/notice-document.js';
import type { CalendarDate } from '../../../../workflows/index.js';

/** What a notice of award tells of the standstill before it. Null for what it does not tell. */
export interface ToldStandstill {
  /** The first day on which it says that a notice of intention was published. */
  readonly announced: CalendarDate | null;
  /** The last day that it gives for the standstill. */
  readonly ended: CalendarDate | null;
}

const ANNOUNCED =
  /\b(?:intention|intent)\b[^.;\n]{0,80}\b(?:published|publication|issued|announced|posted|notice|dated|of)\b[^.;\n\d]{0,40}$|\bpublished\b[^.;\n]{0,60}\b(?:intention|intent)\b[^.;\n\d]{0,60}$/i;

/** The day on which the intention was announced and the last of the standstill, as the text of a notice of award gives them. */
export function toldStandstill({ texts, published }: NoticeDocument): ToldStandstill {
  const past = (day: CalendarDate): boolean => published !== null && day <= published;
  const announced = texts.flatMap(({ text }) =>
    clausesOf(text).flatMap((clause) =>
      dateExpressionsIn(clause.text).flatMap((date) => {
        if (
          date.weak ||
          date.year === null ||
          !ANNOUNCED.test(clause.text.slice(Math.max(0, date.start - 200), date.start))
        )
          return [];
        const reading = readingOf(date, null);
        return 'date' in reading && past(reading.date) ? [reading.date] : [];
      }),
    ),
  );
  const ended = statedDeadlines(texts, null)
    .deadlines.filter(({ about }) => about === 'standstill')
    .flatMap(({ meaning }) => ('closes' in meaning ? [meaning.closes.date] : []));
  return { announced: announced.sort()[0] ?? null, ended: ended.sort().at(-1) ?? null };
}
