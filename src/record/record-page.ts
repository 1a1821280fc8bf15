import { atMoment, dateInWords, momentInWords, type BehindIt, type ItemOfRecord } from '../../workflows/index.js';
import { escaped, pageOf } from '../platform/http/page.js';
import { eventAddress } from './event-address.js';
import { inWords, statusInWords } from './record-words.js';
import type { RecordView } from './record.queries.js';

/**
 * The record as one page, to read and to print: no scripts, nothing from elsewhere, everything escaped. Headings and tables
 * follow the items of regulation 24, so that somebody who listens finds each of them.
 */
export function recordPage(record: RecordView): string {
  const { title, reference, processTitle, regime, version, asOf } = record;
  const facts = [
    ['Reference', reference],
    ['Authority', record.authorityName],
    ['Process', processTitle],
    ['Law', `The Regulations as in force from ${dateInWords(regime)}`],
    ['Made from', `the history up to event ${version}, as of ${momentInWords(asOf)}`],
    [
      'Recorded later',
      `${record.recordedLater} of the events behind it were recorded on a later day than what they record`,
    ],
  ] as const;
  const body = `<header>
<h1>Record of a procurement: ${escaped(title)}</h1>
<p>Regulation 24 of the Health Care Services (Provider Selection Regime) Regulations 2023</p>
<dl>${facts.map(([label, text]) => `<dt>${label}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>
</header>
<main>
${missing(record)}
<div id="items">
${record.items.map((item) => section(item, record.id)).join('\n')}
</div>
</main>`;
  const skipTo = { id: 'items', text: 'Skip to the items' };
  return pageOf({ title: `Record of ${title}, regulation 24`, skipTo, style: STYLE, body });
}

function missing({ complete, missing: gaps }: RecordView): string {
  if (gaps.length === 0) {
    const text = complete ? 'The record is complete.' : 'Nothing is missing of what has been done so far.';
    return `<p class="verdict"><strong>${text}</strong></p>`;
  }
  const rows = gaps.map(
    ({ provision, stage, missing: what, unblock }) =>
      `<tr><td>${escaped(provision)}</td><td>${escaped(inWords(stage))}</td><td>${escaped(what)}</td><td>${escaped(unblock)}</td></tr>`,
  );
  return `<section aria-labelledby="missing"><h2 id="missing">What is missing</h2>
<table><thead><tr><th scope="col">Provision</th><th scope="col">Stage</th><th scope="col">What is missing</th><th scope="col">What would complete it</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`;
}

function section({ item, provision, asks, status, because, entries, missing: gaps }: ItemOfRecord, id: string): string {
  const said = entries.map((entry) => {
    const people = entry.people.map(({ name, role, erased, as }) => {
      const who = erased ? 'name erased' : [name, role].filter((text) => text !== null).join(', ');
      return `<li>${escaped(who)} (${escaped(as)})</li>`;
    });
    const details = entry.details.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${lines(text)}</dd>`);
    return `<li${entry.event.recordedLater ? ' class="later"' : ''}>
<p>${lines(entry.says)}</p>
${people.length > 0 ? `<ul>${people.join('')}</ul>` : ''}${details.length > 0 ? `<dl>${details.join('')}</dl>` : ''}
${source(entry.event, id)}</li>`;
  });
  const lacking = gaps.map((gap) => `<li>${escaped(gap.missing)}</li>`);
  return `<section aria-labelledby="item-${item}">
<h2 id="item-${item}">(${item}) <span class="status">${statusInWords[status]}</span></h2>
<p class="asks">${escaped(provision)}: ${escaped(asks)}</p>
${because === null ? '' : `<p>${escaped(because)}</p>`}
${lacking.length > 0 ? `<p>Missing:</p><ul>${lacking.join('')}</ul>` : ''}
${said.length > 0 ? `<ol>${said.join('\n')}</ol>` : ''}
</section>`;
}

/** Both times, always; and, where they are of different London days, that it was recorded later. */
function source({ version, at, recordedAt, recordedLater, daysLater }: BehindIt, id: string): string {
  const days = daysLater === 1 ? '1 day' : `${daysLater} days`;
  const later = recordedLater ? ` <strong>Recorded later: ${days} after.</strong>` : '';
  const link = `<a href="${escaped(eventAddress(id, version))}">Event ${version}</a>`;
  return `<p class="source">${link}. Happened ${atMoment(at)}; recorded ${atMoment(recordedAt)}.${later}</p>`;
}

const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>');

const STYLE = `
h1 { font-size: 1.75rem } h2 { font-size: 1.35rem; border-top: 2px solid #4c6272; padding-top: .5rem }
.status { font-weight: 400 } .asks, .source { color: #4c6272 } .source { font-size: 1rem }
.later { border-left: 4px solid #d5281b; padding-left: .5rem }
dl { display: grid; grid-template-columns: minmax(10rem, 1fr) 3fr; gap: .25rem 1rem; margin: .5rem 0 }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
@media print { section { break-inside: avoid-page } }
`;
