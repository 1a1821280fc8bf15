import { cpvCodes, dateInWords, intendedProviders, namesOf, type Facts } from '../../../../workflows/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { listOf, pounds } from '../../../platform/words/amounts.js';
import { dayOf } from '../../words/moments.js';

/** A line of a card; `href` where there is more of it. */
export interface FactLine {
  readonly name: string;
  readonly text: string;
  readonly href?: string;
}

/** A few things that are known of one matter. */
export interface FactCard {
  readonly title: string;
  readonly lines: readonly FactLine[];
}

/** What the cards are made of: a procurement as it stands, or as it stood. */
export type FactsSource = Pick<StandingInFull, 'id' | 'facts' | 'exclusions' | 'people' | 'authorityName'>;

/** What is known of a procurement, in a few cards; a matter of which nothing is known has none. */
export function factCards(standing: FactsSource): readonly FactCard[] {
  return [service(standing), award(standing), offers(standing), conflicts(standing), contracts(standing)].filter(
    ({ lines }) => lines.length > 0,
  );
}

type Maybe = FactLine | null;

const card = (title: string, lines: readonly Maybe[]): FactCard => ({
  title,
  lines: lines.filter((line) => line !== null),
});

const line = (name: string, text: string | null | undefined, href?: string): Maybe =>
  text === null || text === undefined || text === '' ? null : { name, text, ...(href === undefined ? {} : { href }) };

function service({ facts: { opening }, authorityName }: FactsSource): FactCard {
  if (!opening) return card('The service', []);
  const { description, cpv, lifetimeValue, serviceStartsOn, serviceEndsOn, framework } = opening;
  const title = cpvCodes.find(({ code }) => code === cpv)?.description;
  return card('The service', [
    line('Authority', authorityName),
    line('What it is', shortened(description)),
    line('CPV code', title === undefined ? cpv : `${title} (${cpv})`),
    line('Value', lifetimeValue === null ? null : `${pounds(lifetimeValue)} over its lifetime`),
    line('Term', term(serviceStartsOn, serviceEndsOn)),
    framework ? line('Kind', 'Framework agreement') : null,
  ]);
}

/** As much of a text as a card has room for. */
function shortened(text: string): string {
  const LONGEST = 180;
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}

const term = (from: string | null, to: string | null): string | null =>
  from === null && to === null
    ? null
    : [from === null ? null : `from ${dateInWords(from)}`, to === null ? null : `to ${dateInWords(to)}`]
        .filter((part) => part !== null)
        .join(' ');

function award({ facts }: FactsSource): FactCard {
  const intended = intendedProviders(facts);
  const { content } = facts.run.intention ?? {};
  const dates = content?.intendedDates;
  return card('The award intended', [
    line('To', intended.length === 0 ? null : namesOf(facts, intended)),
    line('Value', content?.approximateLifetimeValue === undefined ? null : pounds(content.approximateLifetimeValue)),
    line('Term', dates === undefined ? null : term(dates.startsOn, dates.endsOn)),
    line('Decided', decidedOn(facts)),
  ]);
}

function decidedOn({ run }: Facts): string | null {
  const at = run.chosen?.decidedAt ?? run.findings?.decidedAt;
  return at === undefined ? null : dayOf(at);
}

function offers({ id, facts, exclusions }: FactsSource): FactCard {
  const { run } = facts;
  const received = Object.keys(run.offers).length;
  const candidates = Object.keys(run.candidates).length;
  const excluded = exclusions.filter((one) => one.excluded).map(({ name }) => name);
  const unchecked = exclusions.flatMap(({ subjects }) => subjects).filter(({ checkedOn }) => checkedOn === null).length;
  return card('Offers and exclusions', [
    line('Offers', received === 0 ? null : `${received} received`),
    line('Considered', candidates === 0 ? null : `${candidates} assessed or identified`),
    exclusions.length === 0
      ? null
      : line('Excluded', excluded.length === 0 ? 'None' : listOf(excluded), `/procurements/${id}/exclusions`),
    unchecked === 0 ? null : line('Not checked yet', String(unchecked)),
  ]);
}

function conflicts({ id, facts, people }: FactsSource): FactCard {
  const { conflicts: declared, recusals, declarations } = facts.conflicts;
  const open = declared.filter(({ managed }) => managed === null).length;
  const nil = declarations.filter(({ conflict }) => conflict === null).length;
  const many = `${declared.length}, ${open === 0 ? 'all managed' : `${open} to be managed`}`;
  return card('Conflicts of interest', [
    declared.length === 0 && nil === 0
      ? null
      : line('Declared', declared.length === 0 ? 'None' : many, `/procurements/${id}/conflicts`),
    line('Nothing to declare', nil === 0 ? null : String(nil)),
    line(
      'Recused',
      listOf(recusals.map(({ person, at }) => `${people.get(person) ?? 'Somebody'}, since ${dayOf(at)}`)),
    ),
  ]);
}

function contracts({ facts }: FactsSource): FactCard {
  return card(
    'Contracts',
    facts.contracts.map(({ reference, providers, enteredIntoAt }) =>
      line(reference, `${namesOf(facts, providers)}, ${dayOf(enteredIntoAt)}`),
    ),
  );
}
