import {
  catalogue,
  editionRows,
  labelOf,
  numberRows,
  processes,
  provisionCited,
  type CommandType,
  type LawRow,
} from '../../../../workflows/index.js';
import { capital } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { processName } from '../../words/processes.js';
import { enactedAt } from './enacted-at.js';

/** How firm a provision is, in a sentence. */
const standings: Readonly<Record<string, { readonly name: string; readonly says: string }>> = {
  law: { name: 'Law', says: 'It was read in the enactment.' },
  guidance: {
    name: 'Guidance',
    says: 'It is what NHS England publishes, to which an authority must have regard; it is not law.',
  },
  inferred: {
    name: 'Inferred',
    says: 'The words of the law leave it open: this is the reading that Probity takes, which a lawyer should confirm.',
  },
};

const standingOf = (standing: string) => standings[standing] ?? { name: capital(standing), says: '' };

/** `reg 12(4)(a)` is of `Regulation 12`. */
function groupOf(cite: string): string {
  const regulation = /^reg (\d{1,3}[A-Z]?)/.exec(cite)?.[1];
  if (regulation !== undefined) return `Regulation ${regulation}`;
  const schedule = /^Sch (\d{1,3})/.exec(cite)?.[1];
  return schedule === undefined ? 'Other instruments' : `Schedule ${schedule}`;
}

interface Line {
  readonly cite: string;
  readonly href: string;
  readonly says: string;
  /** Said only where it is not law. */
  readonly standing: string | null;
}

const lineOf = ({ cite, says, standing }: LawRow): Line => ({
  ...{ cite, says },
  href: lawAddress(cite),
  standing: standing === 'law' ? null : standingOf(standing).name,
});

/** A regulation or a Schedule: with its provisions, or with where they are, which keeps the page light. */
function groupView(name: string, lines: readonly Line[], open: boolean) {
  const address = groupAddress(name);
  return open || address === null
    ? { name, lines, href: null, count: lines.length }
    : { name, lines: [], href: address, count: lines.length };
}

/** `Regulation 12` is at `/law/reg 12`. */
function groupAddress(name: string): string | null {
  const [what, number] = name.split(' ');
  if (what === 'Regulation') return lawAddress(`reg ${number}`);
  return what === 'Schedule' ? lawAddress(`Sch ${number}`) : null;
}

/** Everything that Probity applies, by regulation: `only` those of one standing. */
export function lawView(only: string | null) {
  const rows = catalogue().filter(({ standing }) => only === null || standing === only);
  const groups = new Map<string, Line[]>();
  for (const row of rows) groups.set(groupOf(row.cite), [...(groups.get(groupOf(row.cite)) ?? []), lineOf(row)]);
  return {
    only,
    total: rows.length,
    groups: [...groups].map(([name, lines]) => groupView(name, lines, only === 'inferred' || only === 'guidance')),
    editions: editionRows().map(({ from, says, provision }) => ({
      from,
      says,
      provision,
      href: lawAddress(provision),
    })),
    standings: Object.entries(standings).map(([value, { name, says }]) => ({
      value,
      name,
      says,
      current: value === only,
    })),
  };
}

/** What an act of a machine is called: `Competitive Process: Submit the notice of intention`. */
function edgeInWords(edge: string): string {
  const [machine = '', command = ''] = edge.split(': ');
  const known = processes.find((process) => process === machine);
  return `${known ? processName(known) : 'Choosing the process'}: ${labelOf(command as CommandType)}`;
}

interface ProvisionView {
  readonly cite: string;
  readonly row: {
    readonly says: string;
    readonly standing: string;
    readonly standingSays: string;
    readonly rules: readonly string[];
    readonly edges: readonly string[];
    readonly numbers: readonly string[];
  } | null;
  readonly below: readonly Line[];
  readonly above: { readonly cite: string; readonly href: string } | null;
  readonly enacted: { readonly href: string; readonly text: string };
}

/** A provision, or those below and above it where nothing is cited exactly so; null where there is none of them. */
export function provisionView(asked: string): ProvisionView | null {
  const rows = catalogue();
  const row = rows.find(({ cite }) => cite === asked);
  const below = rows.filter(({ cite }) => cite !== asked && isBelow(cite, asked));
  if (!row) {
    if (below.length > 0)
      return { cite: asked, row: null, below: below.map(lineOf), above: null, enacted: enactedAt(asked, null) };
    const parent = aboveOf(asked);
    return parent === null ? null : provisionView(parent);
  }
  const { name, says } = standingOf(row.standing);
  const parent = aboveOf(asked);
  return {
    cite: row.cite,
    row: {
      says: row.says,
      standing: name,
      standingSays: says,
      rules: row.rules.map((rule) => capital(rule.replaceAll('-', ' '))),
      edges: [...new Set(row.edges.map(edgeInWords))],
      numbers: numberRows(newest())
        .filter(({ provision }) => provision === row.cite)
        .map((number) => number.says),
    },
    below: below.map(lineOf),
    above:
      parent !== null && rows.some(({ cite }) => cite === parent || isBelow(cite, parent))
        ? { cite: parent, href: lawAddress(parent) }
        : null,
    enacted: enactedAt(row.cite, provisionCited(row.cite)?.instrument ?? null),
  };
}

const newest = () => editionRows().at(-1)!.from;

/** Whether a provision is a part of another: `reg 12(4)(a)` of `reg 12(4)`, `Sch 3 para 7` of `Sch 3`. */
const isBelow = (cite: string, of: string): boolean => cite.startsWith(`${of}(`) || cite.startsWith(`${of} `);

/** The provision that this one is a part of: `reg 12(4)` of `reg 12(4)(a)`; null where it is a whole one. */
function aboveOf(cite: string): string | null {
  const shorter = cite.replace(/\s?\([^()]{1,60}\)$|\s?"[^"]{1,60}"$|\spara \d{1,3}[A-Z]?$/, '');
  return shorter === cite || shorter === '' ? null : shorter;
}
