import {
  authorityCommandTypes,
  isCommand,
  labelOfAct,
  type Action,
  type ActName,
  type Instant,
  type Reason,
} from '../../../workflows/index.js';
import type { MemberSeen, Role } from '../../identity/index.js';
import { anyOfThem, listOf } from '../../platform/words/amounts.js';
import { momentFrom } from '../words/moments.js';
import { commandInAddress, doAddress, lawAddress } from '../words/commands.js';
import { rolesFor, whomToAsk } from './who-may.js';

/** Something that stands in the way, as it is shown. */
export interface WhyNot {
  readonly number: number;
  /** What was found. */
  readonly message: string;
  /** What would unblock it; from when time alone does. */
  readonly unblock: string;
  /** The acts that unblock it, for whoever may do them and where they can be done now. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What an act that unblocks it waits for itself; null where it waits for nothing. */
  readonly waits: string | null;
  /** Whom to ask, or that the reader can do it; null where nobody can do anything. */
  readonly who: string | null;
  readonly provisions: readonly { readonly cite: string; readonly href: string }[];
  /** How firm that is, where it is not the law itself. */
  readonly standing: string | null;
}

/** Why something cannot be done yet: what somebody can settle, what nothing does, then what only time does. */
export interface WhyNotYet {
  readonly heading: string;
  readonly lead: string;
  readonly reasons: readonly WhyNot[];
  readonly time: readonly WhyNot[];
}

/** Who looks at it, what they know, and where the acts are done that unblock it. */
export interface Blocked {
  /** What cannot be done. */
  readonly act: ActName;
  /** Null where it is about no procurement, or about one that is not there yet. */
  readonly procurementId: string | null;
  readonly personId: string;
  /** What the reader holds within the authority. */
  readonly roles: readonly Role[];
  /** Everybody of the authority whom the reader may know by name. */
  readonly members: readonly MemberSeen[];
  /** What could be done in the procurement, with what stands in the way; none where that is not known. */
  readonly actions?: readonly Action[];
  /** What something is called that an act is about: a provider by its name; as it is referred to where that is what people call it. */
  readonly called?: (about: string) => string;
  /** Where the answers are changed, where they have been given; null where there are none yet. */
  readonly change?: string | null;
  /** What is added to the address of an act of the authority itself, for whoever belongs to several. */
  readonly authority?: string | null;
}

/** More things of one kind than get a link each. */
const MOST_LINKS = 4;

/** `enter into the contract`: the name of an act within a sentence. Names that begin otherwise than with a word keep their letters. */
export const withinSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

/** Why an act cannot be done yet, for whoever asks: what they can settle first, what waits for that, and last what only time settles. */
export function whyNotYet(label: string, all: readonly Reason[], blocked: Blocked): WhyNotYet {
  const sum = all.find((reason) => isSumOf(reason, all));
  const reasons = worthSaying(all.filter((reason) => reason !== sum));
  const settled = reasons.filter((reason) => !isTimeAlone(reason));
  const waiting = reasons.filter(isTimeAlone);
  const rank = (reason: Reason): number => {
    if (isFinal(reason)) return 3;
    if (linksOf(reason, blocked).length > 0) return 0;
    return waitsItself(reason, blocked) ? 2 : 1;
  };
  const inOrder = settled.toSorted((a, b) => rank(a) - rank(b));
  const shown = [...inOrder, ...waiting].map((reason, index) => whyNot(reason, index + 1, inOrder, blocked));
  return {
    heading: `You cannot ${withinSentence(label)} yet`,
    lead: `${leadOf(inOrder, waiting.length)}${sum ? ` ${sum.message}` : ''}`,
    reasons: shown.slice(0, inOrder.length),
    time: shown.slice(inOrder.length),
  };
}

/** Whether a reason only sums up others of the same rule: what is to be done about it is what is to be done about them. */
function isSumOf(reason: Reason, all: readonly Reason[]): boolean {
  const others = all.filter((other) => other !== reason && other.code === reason.code);
  return others.length > 1 && others.map(({ unblock }) => unblock).join(' ') === reason.unblock;
}

/** Without that the act comes later, where it is said what is to be done before it comes. */
function worthSaying(reasons: readonly Reason[]): readonly Reason[] {
  const others = reasons.filter(({ code }) => code !== 'step-comes-now');
  return others.some(({ by, unblockedAt }) => by !== undefined || unblockedAt !== undefined) ? others : reasons;
}

const isTimeAlone = ({ by, unblockedAt }: Reason): boolean => by === undefined && unblockedAt !== undefined;

/** What was refused before reasons said how they are unblocked says neither. */
const isFinal = ({ by, unblockedAt }: Reason): boolean => by === undefined && unblockedAt === undefined;

function leadOf(inOrder: readonly Reason[], waiting: number): string {
  const of = (count: number): string => (count === 1 ? '1 reason' : `${count} reasons`);
  const final = inOrder.filter(({ instead }) => instead !== undefined).length;
  const some = inOrder.length - final;
  const parts = [
    ...(some > 0 ? [`${some} that somebody can settle`] : []),
    ...(final > 0 ? [`${final} that nothing settles`] : []),
    ...(waiting > 0 ? [`${waiting} that only time settles`] : []),
  ];
  const total = inOrder.length + waiting;
  const [only] = parts;
  if (parts.length === 1 && some > 0) return `${of(total)}.`;
  if (parts.length === 1 && total === 1)
    return `1 reason: ${waiting > 0 ? 'only time settles it' : 'nothing settles it'}.`;
  return `${of(total)}: ${parts.length === 1 ? only!.replace(/^\d+ that /, '').replace(/settles$/, 'settles them') : parts.join(', ')}.`;
}

/** The acts that a reason names: those that unblock it, or those of the lawful way there is instead. */
const actsOf = ({ by, instead }: Reason): readonly ActName[] => by ?? instead ?? [];

const mayDo = (act: ActName, { roles }: Blocked): boolean => rolesFor(act).some((role) => roles.includes(role));

/** Whether an act can be done in the procurement now, as far as is known. */
function isOpen(act: ActName, { act: asked, actions }: Blocked): boolean {
  if (act === asked || !isCommand(act)) return true;
  return actions?.find(({ type }) => type === act)?.available ?? true;
}

/** Whether it is for others alone: somebody else by name, or anybody else. */
function isForOthers({ who, byOthers, by }: Reason, { roles }: Blocked): boolean {
  if (byOthers) return true;
  // A conflicts guardian puts on record what others declare.
  const recordsForThem = (by ?? []).some((act) => act.startsWith('Declare')) && roles.includes('conflicts-guardian');
  return (who ?? []).length > 0 && !recordsForThem;
}

/** Links to the acts that unblock it, where the reader may do them and they come now. */
function linksOf(reason: Reason, blocked: Blocked): WhyNot['links'] {
  if (isForOthers(reason, blocked)) return [];
  const open = actsOf(reason).filter((act) => mayDo(act, blocked) && isOpen(act, blocked));
  return open.flatMap((act) => linksTo(act, reason, blocked));
}

function linksTo(act: ActName, reason: Reason, blocked: Blocked): WhyNot['links'] {
  const { procurementId, change, called, authority } = blocked;
  if (act === blocked.act && reason.by !== undefined) {
    return change ? [{ href: change, text: 'Change the answers' }] : [];
  }
  const text = labelOfAct(act);
  if (!isCommand(act)) {
    const href = ownAddress(act);
    return [{ href: authority ? `${href}?authority=${encodeURIComponent(authority)}` : href, text }];
  }
  if (act === 'OpenProcurement') return [{ href: doAddress('', act), text }];
  if (procurementId === null) return [];
  const things = reason.about?.[act] ?? [];
  if (things.length === 0 || things.length > MOST_LINKS) return [{ href: doAddress(procurementId, act), text }];
  return things.map((one) => ({
    href: doAddress(procurementId, act, one),
    text: things.length === 1 ? text : `${text}: ${called?.(one) ?? one}`,
  }));
}

/** Where an act of the authority about itself is done. */
const ownAddress = (act: ActName): string =>
  (authorityCommandTypes as readonly string[]).includes(act)
    ? `/authority/do/${commandInAddress(act)}`
    : '/authority/people';

/** Whether every act that unblocks it waits for something itself. */
function waitsItself({ by }: Reason, blocked: Blocked): boolean {
  return by !== undefined && by.every((act) => !isOpen(act, blocked));
}

function whyNot(reason: Reason, number: number, listed: readonly Reason[], blocked: Blocked): WhyNot {
  const { message, unblock, unblockedAt, provision, also = [], standing } = reason;
  const links = linksOf(reason, blocked);
  return {
    number,
    // What is missing says it: the condition that is not met is named besides in the conditions of the standstill.
    message: message.replace(/Not yet true: [^.]{1,200}\. /g, ''),
    unblock: unblockedAt === undefined ? unblock : `${unblock} ${fromWhen(unblockedAt)}`,
    links,
    waits: waitsItself(reason, blocked) ? whatItWaitsFor(reason, listed, blocked) : null,
    who: whoCanDo(reason, links.length > 0, blocked),
    provisions: [provision, ...also].map((cite) => ({ cite, href: lawAddress(cite) })),
    standing: standing === undefined ? null : standing === 'guidance' ? 'Guidance' : 'A reading of ours',
  };
}

const fromWhen = (instant: Instant): string => `It can be done ${momentFrom(instant).replace('From', 'from')}.`;

/** `It can be done once 1 and 3 are settled.`: those before it in the list that stand in the way of what unblocks this one. */
function whatItWaitsFor(reason: Reason, listed: readonly Reason[], { actions = [] }: Blocked): string | null {
  const act = actions.find(({ type }) => reason.by?.includes(type));
  if (!act) return null;
  const before = listed.slice(0, Math.max(0, listed.indexOf(reason)));
  const numbersOf = (stands: (other: Reason) => boolean): readonly string[] =>
    before.flatMap((other, index) => (stands(other) ? [String(index + 1)] : []));
  // What waits for the same act waits for whatever has it done.
  const [same] = numbersOf((other) => other.by?.[0] === reason.by?.[0]);
  const wanted = act.blockedBy.flatMap(({ by }): readonly ActName[] => by ?? []);
  const numbers = same === undefined ? numbersOf(({ by }) => by !== undefined && wanted.includes(by[0])) : [same];
  if (numbers.length > 0)
    return `It can be done once ${listOf(numbers)} ${numbers.length === 1 ? 'is' : 'are'} settled.`;
  const [first] = act.blockedBy;
  return first ? `“${act.label}” waits itself: ${first.message}` : null;
}

function whoCanDo(reason: Reason, hasLink: boolean, blocked: Blocked): string | null {
  const { by, who, byOthers } = reason;
  if (hasLink) return 'You can do this';
  if (by === undefined) return null;
  // Whose name the reader may not know stands by id, between quotation marks, and is left to the role.
  const named = (who ?? []).filter((name) => !name.startsWith('“'));
  if (named.length > 0) return `Ask: ${anyOfThem(named)}`;
  const [first] = by.filter((act) => act !== blocked.act || byOthers || !mayDo(act, blocked));
  if (first === undefined) return 'You can do this';
  if (isCommand(first) && rolesFor(first).length === 0) return 'It comes by itself';
  if (!byOthers && mayDo(first, blocked)) return 'You can do this then';
  return `Ask: ${whomToAsk(first, blocked.members, byOthers ? blocked.personId : null)}`;
}
