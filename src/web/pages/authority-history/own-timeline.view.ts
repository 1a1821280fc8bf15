import type { OwnEvent, OwnTimeline, OwnTimelineAsked } from '../../../history/authority-history.reading.js';
import type { EventView } from '../../../history/history.views.js';
import { authorityPermissions } from '../../../identity/index.js';
import type { Called } from '../../words/called.js';
import { within, type OwnAuthority } from '../authority/own-authority.js';
import { happenedAt, momentOf, recordedLater, type Answer } from '../history/event-words.js';
import type { Link, Option } from '../history/timeline.view.js';
import {
  byWhomInAuthority,
  calledInAuthority,
  ownAnswersIn,
  putRightIn,
  ownKindName,
  whatTheAuthorityDid,
} from './own-event-words.js';

/** An event of an authority as a line of its timeline. */
export interface OwnLine {
  readonly when: string;
  readonly instant: string;
  readonly what: string;
  readonly who: string;
  /** When it happened, where it was recorded on a later day. */
  readonly later: string | null;
  readonly version: number;
  /** The events that a correction puts right, and why it does. */
  readonly corrects: readonly Link[];
  readonly why: string | null;
  readonly correctedBy: readonly Link[];
  readonly links: readonly Link[];
}

export interface OwnTimelineView {
  readonly authority: OwnAuthority;
  readonly here: string;
  readonly kinds: readonly Option[];
  readonly orders: readonly Option[];
  readonly filtered: boolean;
  readonly total: number;
  readonly matching: number;
  /** Whether there is more than somebody in these roles may read. */
  readonly partial: boolean;
  readonly lines: readonly OwnLine[];
  readonly earlier: string | null;
  readonly later: string | null;
  readonly last: number;
}

/** A page of the history of what an authority has settled of itself. */
export function ownTimelineView(own: OwnAuthority, found: OwnTimeline, asked: OwnTimelineAsked): OwnTimelineView {
  const called = calledInAuthority(found);
  const { order, type, page, perPage } = asked;
  const address = (to: number): string => {
    const query = new URLSearchParams({ order, ...(type === undefined ? {} : { type }), page: String(to) });
    return within(own, `/authority/history?${query.toString()}`);
  };
  return {
    authority: own,
    here: '/authority/history',
    kinds: [...new Set(found.types.values())]
      .map((value) => ({ value, text: ownKindName(value), chosen: value === type }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
    orders: [
      { value: 'newest', text: 'Newest first', chosen: order === 'newest' },
      { value: 'oldest', text: 'Oldest first', chosen: order === 'oldest' },
    ],
    filtered: type !== undefined,
    ...{ total: found.total, matching: found.matching, partial: found.total < found.version, last: found.version },
    lines: found.events.map((event) => lineOf(own, event, called)),
    earlier: page * perPage < found.matching ? address(page + 1) : null,
    later: page > 1 ? address(page - 1) : null,
  };
}

function lineOf(own: OwnAuthority, event: EventView, called: Called): OwnLine {
  const { version, recordedAt, correctedBy = [], corrects = [] } = event;
  return {
    ...{ when: momentOf(recordedAt), instant: recordedAt, version, later: recordedLater(event) },
    what: whatTheAuthorityDid(event, called),
    who: byWhomInAuthority(event, called),
    corrects: corrects.map((one) => versionLink(own, one)),
    why: corrects.length > 0 && typeof event.data['why'] === 'string' ? event.data['why'] : null,
    correctedBy: correctedBy.map((one) => versionLink(own, one)),
    links: [
      { text: 'As it stood then', href: within(own, `/authority/at/${version}`) },
      { text: 'In full', href: within(own, `/authority/history/${version}`) },
    ],
  };
}

const versionLink = (own: OwnAuthority, version: number): Link => ({
  text: `version ${version}`,
  href: within(own, `/authority/history/${version}`),
});

export interface OwnEventView {
  readonly authority: OwnAuthority;
  readonly back: string;
  readonly version: number;
  readonly what: string;
  readonly facts: readonly Answer[];
  readonly answers: readonly Answer[];
  readonly correctedBy: readonly Link[];
  readonly links: readonly Link[];
  readonly proof: { readonly bytes: string; readonly hash: string; readonly previousHash: string | null } | null;
}

/** One event in full: who did it, when, what it says field by field, and for auditors what ties it to the others. */
export function ownEventView(own: OwnAuthority, found: OwnEvent): OwnEventView {
  const mayCorrect = authorityPermissions.CorrectRecord.some((role) => own.roles.includes(role));
  const { event, bytes, types } = found;
  const { version, recordedAt, correctedBy = [], hash, previousHash } = event;
  const called = calledInAuthority(found);
  const fact = (label: string, text: string): Answer => ({ label, text, long: false, kept: false });
  const places = [...types.keys()];
  const before = places.findLast((one) => one < version);
  const after = places.find((one) => one > version);
  const later = recordedLater(event);
  return {
    ...{ authority: own, back: within(own, '/authority/history'), version, what: whatTheAuthorityDid(event, called) },
    facts: [
      fact('By whom', byWhomInAuthority(event, called)),
      fact('Happened', momentOf(happenedAt(event))),
      fact('Recorded', `${momentOf(recordedAt)}${later === null ? '' : ` (${later.split(', ').at(-1)!})`}`),
    ],
    answers: [...putRightIn(event, types), ...ownAnswersIn(event, called)],
    correctedBy: correctedBy.map((one) => versionLink(own, one)),
    links: [
      ...(before === undefined ? [] : [{ ...versionLink(own, before), text: `Earlier: version ${before}` }]),
      ...(after === undefined ? [] : [{ ...versionLink(own, after), text: `Later: version ${after}` }]),
      { text: 'As it stood then', href: within(own, `/authority/at/${version}`) },
      ...(mayCorrect ? [{ text: 'Put something right', href: within(own, '/authority/do/correct-record') }] : []),
    ],
    proof: own.roles.includes('auditor') ? { bytes, hash, previousHash } : null,
  };
}
