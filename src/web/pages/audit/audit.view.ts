import { acts } from '../../../../workflows/index.js';
import type { Audited, AuditedPerson, DoneByPerson } from '../../../history/audit.reading.js';
import type { Role } from '../../../identity/index.js';
import type { Page } from '../../../platform/http/paging.js';
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

/** What is wrong of one kind, in one procurement. */
interface Kind {
  readonly name: string;
  readonly href: string;
  readonly list: readonly Wrong[];
}

/** The procurements of an authority with what is wrong or missing, by kind. */
export function auditView(
  own: OwnAuthority,
  { items, next, asOf }: Page<Audited> & { readonly asOf: string | null },
  isFurther: boolean,
): object {
  const lines = items.map((one) => ({
    title: one.title,
    about: `${one.reference}, version ${one.version}`,
    href: `/procurements/${one.id}`,
    kinds: kindsOf(one, asOf!).filter(({ list }) => list.length > 0),
  }));
  const count = (of: (one: Audited) => number): number => items.reduce((sum, one) => sum + of(one), 0);
  return {
    authority: own.name,
    lines: lines.filter(({ kinds }) => kinds.length > 0),
    fine: lines.filter(({ kinds }) => kinds.length === 0),
    looked: items.length,
    totals: [
      { name: 'Record of regulation 24', count: count(({ gaps }) => gaps.length) },
      { name: 'Overdue', count: count(({ overdue }) => overdue.length) },
      { name: 'Conflicts of interest to be managed', count: count(({ unmanaged }) => unmanaged.length) },
      { name: 'Attempts refused', count: count(({ refused }) => refused) },
    ],
    asOf: asOf === null ? '' : `As of ${dayAndTime(asOf)}. `,
    people: within(own, '/authority/audit/people'),
    first: isFurther ? within(own, '/authority/audit') : null,
    next: next === undefined ? null : within(own, `/authority/audit?after=${encodeURIComponent(next)}`),
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
      ...{ name: 'Missing in the record', href: `${base}/record` },
      list: gaps.map(({ item, missing, provision }) => wrong(`(${item}) ${missing}`, provision)),
    },
    {
      ...{ name: 'Overdue', href: `${base}#deadlines` },
      list: overdue.map((deadline) => {
        const { day, left } = deadlineInWords(deadline, now);
        return wrong(deadline.label, deadline.provision, `${day}${left === null ? '' : `, ${left}`}`);
      }),
    },
    {
      ...{ name: 'Conflicts of interest to be managed', href: `${base}/conflicts` },
      list: unmanaged.map((reference) =>
        wrong(`Nothing has been decided about conflict ${reference} yet.`, 'reg 21(2)'),
      ),
    },
    {
      ...{ name: 'Attempts refused', href: `${base}/refusals` },
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
