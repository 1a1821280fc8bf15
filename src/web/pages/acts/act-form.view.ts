import {
  acts,
  answeredAtOpening,
  edgesFrom,
  provisions,
  type CommandType,
  type Facts,
  type Fields,
  type Procurement,
} from '../../../../workflows/index.js';
import { ruleRows, type RuleRow } from '../../components/rules-asked.js';
import { whyNotYet, type Blocked, type WhyNotYet } from '../../components/why-not-yet.js';
import type { Answers } from '../../forms/answers.js';
import { anchorsOf, arranged, questionsOf } from '../../forms/arranged.js';
import { hrefOf, type FormError } from '../../forms/form-errors.js';
import type { Question } from '../../forms/question.js';
import type { Unread } from '../../forms/read-form.js';
import type { Carried } from '../../forms/sent.js';
import { questionsFor } from '../../forms/written-form.js';
import type { Writing } from '../../forms/writing.js';
import { thingIn } from '../../words/called.js';
import { lawAddress } from '../../words/commands.js';
import { roleInWords } from '../../words/roles.js';
import type { Role } from '../../../identity/index.js';
import type { ActOnDesk } from './act-desk.js';
import { formAddress } from './meant.js';

/** Some questions of a form that go together. */
export interface Section {
  readonly heading: string | null;
  /** What helps to answer what is asked there. */
  readonly help: readonly string[];
  /** The ids of what is asked in parts, where the first of them begins: a summary of errors leads there. */
  readonly anchors: readonly string[];
  readonly questions: readonly Question[];
  /** Files are chosen there, which go to an address of their own. */
  readonly isDocuments: boolean;
}

/** A form of an act, as its template shows it. */
export interface ActFormView {
  readonly heading: string;
  /** The procurement that it is about; null where one is to be opened. */
  readonly kicker: string | null;
  readonly back: { readonly href: string; readonly text: string };
  readonly action: string;
  readonly law: { readonly says: string | null; readonly cite: string; readonly href: string } | null;
  readonly who: string | null;
  readonly blocked: WhyNotYet | null;
  /** Where it stands what else cannot be done; null where nothing is there yet. */
  readonly notYet: string | null;
  readonly sections: readonly Section[];
  /** The rules that the act must satisfy. */
  readonly rules: readonly RuleRow[];
  readonly carried: Carried;
  readonly errors: readonly { readonly text: string; readonly href: string }[];
}

/** The parts of choosing the process in which the opening has given some answers already. */
const answeredBefore: Partial<Record<CommandType, readonly string[]>> = { ChooseProcess: ['answers', 'reasons'] };

/** What somebody is still asked: a form never asks for what the engine knows. */
function stillAsked(type: CommandType, fields: Fields): Fields {
  const parts = answeredBefore[type] ?? [];
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (!parts.includes(name) || field.kind.is !== 'object') return [name, field];
      const carries = without(field.kind.shape.carries, answeredAtOpening);
      return [name, { ...field, kind: { ...field.kind, shape: { ...field.kind.shape, carries } } }];
    }),
  );
}

/** What belongs to the decision as such, whatever is decided. */
const ofTheDecision = ['decisionMakers', 'committee', 'place', 'decidedAt', 'principles'];

/** What an act carries, in the order in which people are asked: what it is about, then how it was decided, then what it rests on. */
export function sectionsOf(carries: Fields): readonly { readonly heading: string | null; readonly fields: Fields }[] {
  const entries = Object.entries(carries);
  const decision = entries.filter(([name]) => ofTheDecision.includes(name));
  const isDecision = decision.length > 2;
  const last = entries.filter(([name]) => name === 'documents');
  const main = entries.filter(([name]) => name !== 'documents' && !(isDecision && ofTheDecision.includes(name)));
  return [
    { heading: null, fields: Object.fromEntries(main) },
    ...(isDecision ? [{ heading: 'The decision', fields: Object.fromEntries(decision) }] : []),
    ...(last.length > 0 ? [{ heading: null, fields: Object.fromEntries(last) }] : []),
  ].filter(({ fields }) => Object.keys(fields).length > 0);
}

/** What an act carries. */
export const carriesOf = (type: CommandType): Fields => acts[type].carries;

/** The procurement in a line: what it is called, and its reference. */
export const kickerOf = ({ opening }: Facts): string | null =>
  opening === null ? null : `${opening.title} · ${opening.reference}`;

/** The parts of the form: as they are arranged by hand or, of all other acts, in the order in which they are declared. */
function sectionsFor({ type, procurementId }: ActOnDesk, writing: Writing): readonly Section[] {
  // Documents belong to a procurement, and one that is to be opened is none yet.
  const carries = without(carriesOf(type), procurementId === null ? ['documents'] : []);
  const asked = stillAsked(type, carries);
  const byHand = arranged[type];
  if (byHand) {
    const anchors = anchorsOf(byHand);
    return byHand.map((part, index) => ({
      ...{ heading: part.heading, help: part.help, anchors: anchors[index]! },
      questions: questionsOf(part, asked, writing),
      isDocuments: part.asks[0] === 'documents',
    }));
  }
  return sectionsOf(carries).map(({ heading, fields }) => ({
    ...{ heading, help: [], anchors: [] },
    questions: questionsFor(stillAsked(type, fields), writing),
    isDocuments: 'documents' in fields,
  }));
}

/** The form, with what was answered so far and what is to be put right. */
export function actFormView(
  desk: ActOnDesk,
  answers: Answers,
  carried: Carried,
  problems: { readonly errors: readonly FormError[]; readonly unread: readonly Unread[] } = { errors: [], unread: [] },
): ActFormView {
  const { type, procurementId, considered, reasons, choices } = desk;
  const { label } = acts[type];
  const writing = { answers, choices, ...problems };
  const title = considered.procurement.facts.opening?.title;
  return {
    heading: label,
    kicker: kickerOf(considered.procurement.facts),
    back:
      procurementId === null
        ? { href: '/procurements', text: 'Procurements' }
        : { href: `/procurements/${procurementId}`, text: title ?? 'The procurement' },
    action: formAddress(desk),
    law: lawOf(type, considered.procurement),
    who: whoOf(considered.actor),
    notYet: procurementId === null ? null : `/procurements/${procurementId}/not-yet`,
    blocked: reasons.length > 0 ? whyNotYet(label, reasons, blockedOn(desk)) : null,
    sections: sectionsFor(desk, writing),
    rules: ruleRows(desk.rules, null),
    carried,
    errors: inFormOrder(problems.errors, type, carriesOf(type)).map((error) => ({
      text: error.text,
      href: hrefOf(error),
    })),
  };
}

/**
 * Who looks at what stands in the way of an act, and what they know of the procurement.
 *
 * @param change where the answers are changed; null where there are none yet.
 */
export function blockedOn(desk: ActOnDesk, change: string | null = null): Blocked {
  const { type, procurementId, considered, personId, roles, members, actions } = desk;
  return {
    ...{ act: type, procurementId, personId, roles, members, change },
    ...(actions.length > 0 ? { actions } : {}),
    called: thingIn(considered.procurement.facts),
    authority: null,
  };
}

/** Errors as somebody meets them who goes through the form. */
function inFormOrder(errors: readonly FormError[], type: CommandType, carries: Fields): readonly FormError[] {
  const order =
    arranged[type]?.flatMap(({ asks }) => asks) ?? sectionsOf(carries).flatMap(({ fields }) => Object.keys(fields));
  const place = ({ field }: FormError): number => {
    const path = field.slice('data.'.length);
    return order.findIndex(
      (one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`) || one.startsWith(`${path}.`),
    );
  };
  return errors.toSorted((a, b) => place(a) - place(b));
}

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** What the act does in law: what the provision says on which it rests. */
export function lawOf(type: CommandType, procurement: Procurement): ActFormView['law'] {
  const [edge] = edgesFrom(procurement, type);
  if (!edge) return null;
  const { says, cite } = provisions[edge.meta.provision];
  return { says, cite, href: lawAddress(cite) };
}

function whoOf(actor: ActOnDesk['considered']['actor']): string | null {
  return 'role' in actor
    ? `You may do this as ${roleInWords(actor.role as Role)}. What is recorded wrongly can be put right later; both versions are kept.`
    : null;
}
