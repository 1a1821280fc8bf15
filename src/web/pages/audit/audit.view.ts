import { acts } from '../../../../workflows/index.js';
import {
  kindsAudited,
  type AuditAsked,
  type Audited,
  type AuditedKind,
  type AuditedPage,
  type AuditedPerson,
  type DoneByPerson,
} from '../../../history/audit.reading.js';
import type { Role } from '../../../identity/index.js';
import { deadlineInWords } from '../../components/procurement-head.js';
import { lawAddress } from '../../words/commands.js';
import { dayAndTime } from '../../words/moments.js';
import { roleInWords } from '../../words/roles.js';
import { within, type OwnAuthority } from '../authority/own-authority.js';
import { kindName } from '../history/event-words.js';

interface Wrong {
  readonly text: string;
  readonly more: string | null;
  readonly provision: string;
  readonly provisionAddress: string;
}

const kindWords: Readonly<Record<AuditedKind, string>> = {
  record: 'Missing in the record of regulation 24',
  overdue: 'Overdue',
  conflicts: 'Conflicts of interest to be managed',
  refusals: 'Attempts refused',
};

/** What is wrong of one kind, in one procurement. */
interface Kind {
  readonly of: AuditedKind;
  readonly name: string;
  readonly href: string;
  readonly list: readonly Wrong[];
}

/** The procurements of an authority with what is wrong or missing, by kind. */
export function auditView(
  own: OwnAuthority,
  { items, next, asOf, looked, matching, totals }: AuditedPage,
  asked: AuditAsked,
): object {
  const { kind, page, perPage, after } = asked;
  const at = (given: Readonly<Record<string, string | undefined>>): string => {
    const said = Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined);
    const query = new URLSearchParams(said).toString();
    return within(own, `/authority/audit${query === '' ? '' : `?${query}`}`);
  };
  const lines = items.map((one) => ({
    title: one.title,
    about: `${one.reference}, version ${one.version}`,
    href: `/procurements/${one.id}`,
    kinds: kindsOf(one, asOf!).filter(({ of, list }) => list.length > 0 && (kind === undefined || of === kind)),
  }));
  return {
    authority: own.name,
    lines: lines.filter(({ kinds }) => kinds.length > 0),
    fine: lines.filter(({ kinds }) => kinds.length === 0),
    looked,
    matching,
    whole: after === undefined && next === undefined,
    kind: kind ?? null,
    totals: kindsAudited.map((one) => ({
      ...{ name: kindWords[one], count: totals[one], current: one === kind },
      href: at({ kind: one, after }),
    })),
    all: kind === undefined ? null : at({ after }),
    asOf: asOf === null ? '' : `As of ${dayAndTime(asOf)}. `,
    people: within(own, '/authority/audit/people'),
    before: page > 1 ? at({ kind, after, page: String(page - 1) }) : null,
    more: page * perPage < matching ? at({ kind, after, page: String(page + 1) }) : null,
    first: after === undefined ? null : at({ kind }),
    next: next === undefined ? null : at({ kind, after: next }),
  };
}

function kindsOf({ id, gaps, overdue, unmanaged, refused }: Audited, now: string): readonly Kind[] {
  const base = `/procurements/${id}`;
  const wrong = (text: string, provision: string, more: string | null = null): Wrong => ({
    ...{ text, more, provision },
    provisionAddress: lawAddress(provision),
  });
  return [
    {
      ...{ of: 'record', name: 'Missing in the record', href: `${base}/record` },
      list: gaps.map(({ item, missing, provision }) => wrong(`(${item}) ${missing}`, provision)),
    },
    {
      ...{ of: 'overdue', name: 'Overdue', href: `${base}#deadlines` },
      list: overdue.map((deadline) => {
        const { day, left } = deadlineInWords(deadline, now);
        return wrong(deadline.label, deadline.provision, `${day}${left === null ? '' : `, ${left}`}`);
      }),
    },
    {
      ...{ of: 'conflicts', name: 'Conflicts of interest to be managed', href: `${base}/conflicts` },
      list: unmanaged.map((reference) =>
        wrong(`Nothing has been decided about conflict ${reference} yet.`, 'reg 21(2)'),
      ),
    },
    {
      ...{ of: 'refusals', name: 'Attempts refused', href: `${base}/refusals` },
      list:
        refused === 0
          ? []
          : [
              {
                text: refused === 1 ? '1 attempt was refused.' : `${refused} attempts were refused.`,
                more: null,
                provision: '',
                provisionAddress: '',
              },
            ],
    },
  ];
}

/** Everybody of an authority, to choose from. */
export function peopleAuditedView(own: OwnAuthority, people: readonly AuditedPerson[]): object {
  return {
    authority: own.name,
    back: within(own, '/authority/audit'),
    people: people.map(({ id, name, left }) => ({ name, left, href: within(own, `/authority/audit/people/${id}`) })),
  };
}

/** The events in which something is decided, or somebody's interests are declared. */
export function typesOf(what: 'decided' | 'declared' | undefined): readonly string[] | null {
  if (what === undefined) return null;
  const all = Object.values(acts) as readonly {
    readonly type: string;
    readonly event: string;
    readonly decidesAt: unknown;
  }[];
  const declaring = [
    'DeclareConflict',
    'DeclareNoConflict',
    'RaiseConflict',
    'Recuse',
    'ManageConflict',
    'NameParticipant',
  ];
  return all
    .filter(({ type, decidesAt }) => (what === 'decided' ? decidesAt !== null : declaring.includes(type)))
    .map(({ event }) => event);
}

/** All that one person decided or declared in the procurements of an authority, and what others say that they decided. */
export function personAuditedView(
  own: OwnAuthority,
  person: string,
  { name, done, named, procurements }: DoneByPerson,
  what: 'decided' | 'declared' | null,
  isFurther: boolean,
): object {
  const base = `/authority/audit/people/${person}`;
  const address = (query: Readonly<Record<string, string>>): string =>
    within(own, Object.keys(query).length === 0 ? base : `${base}?${new URLSearchParams(query).toString()}`);
  const chosen: Readonly<Record<string, string>> = what === null ? {} : { what };
  const tab = (text: string, of: typeof what): object => ({
    ...{ text, current: of === what },
    href: address(of === null ? {} : { what: of }),
  });
  const line = (id: string, version: number, at: string, text: string, more: string): object => ({
    ...{ instant: at, when: dayAndTime(at), what: text, version, more },
    href: `/procurements/${id}/history/${version}`,
    procurement: {
      text: [procurements.get(id)?.title ?? '', procurements.get(id)?.reference ?? '']
        .filter((part) => part !== '')
        .join(' · '),
      href: `/procurements/${id}`,
    },
  });
  return {
    name,
    back: within(own, '/authority/audit/people'),
    tabs: [tab('Everything', null), tab('Decided', 'decided'), tab('Declared and managed', 'declared')],
    lines: done.items.map(({ stream, version, recordedAt, type, actor }) =>
      line(
        stream.id,
        version,
        recordedAt,
        kindName(type),
        'role' in actor ? `As ${roleInWords(actor.role as Role)}` : '',
      ),
    ),
    named:
      what === 'declared' ? [] : named.map(({ id, version, at, type }) => line(id, version, at, kindName(type), '')),
    first: isFurther ? address(chosen) : null,
    next: done.next === undefined ? null : address({ ...chosen, after: done.next }),
  };
}
