import { atMoment, type ItemOfRecord } from '../../workflows/index.js';
import type { RecordView } from './record.queries.js';

/** How an item stands, for people to read. */
export const statusInWords: Readonly<Record<ItemOfRecord['status'], string>> = {
  complete: 'complete',
  missing: 'something is missing',
  'not-yet': 'not yet',
  'not-applicable': 'does not apply',
};

/** `process-selection` is `process selection`. */
export const inWords = (name: string): string => name.replace(/-/g, ' ');

/** The record as lines of text, for a terminal. */
export function recordText(record: RecordView): readonly string[] {
  const { title, reference, authorityName, processTitle, version, complete, missing, items } = record;
  return [
    `${reference}  ${title}`,
    `${authorityName}, ${processTitle}, up to event ${version}`,
    complete ? 'the record is complete' : `missing: ${missing.length}; see below`,
    ...items.flatMap((item) => ['', ...itemText(item)]),
  ];
}

function itemText({ provision, asks, status, because, entries, missing }: ItemOfRecord): readonly string[] {
  return [
    `${provision}  ${asks}`,
    `  ${statusInWords[status]}${because === null ? '' : `: ${because}`}`,
    ...missing.map((gap) => `  MISSING (${inWords(gap.stage)}, ${gap.provision}) ${gap.missing} ${gap.unblock}`),
    ...entries.flatMap(({ says, people, details, event }) => [
      `  ${says}`,
      ...people.map(
        ({ name, role, erased, as }) => `    ${erased ? '[name erased]' : (name ?? '')}, ${role ?? ''} (${as})`,
      ),
      ...details.map(({ label, text }) => `    ${label}: ${text}`),
      `    event ${event.version}: happened ${atMoment(event.at)}, recorded ${atMoment(event.recordedAt)}` +
        (event.recordedLater ? `; RECORDED LATER, by ${event.daysLater} day${event.daysLater === 1 ? '' : 's'}` : ''),
    ]),
  ];
}
