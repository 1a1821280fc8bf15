import { randomUUID } from 'node:crypto';
import {
  authorityActs,
  correcting,
  governanceActs,
  rulesOfAuthorityAct,
  type authorityCommandTypes,
  type Fields,
  type Instant,
  type Reason,
} from '../../../../workflows/index.js';
import type { MemberSeen } from '../../../identity/index.js';
import { Conflict, InvalidInput } from '../../../platform/errors.js';
import { ruleRows } from '../../components/rules-asked.js';
import { whyNotYet, withinSentence, type Blocked } from '../../components/why-not-yet.js';
import { answeredRows } from '../../forms/answered.js';
import type { Answers } from '../../forms/answers.js';
import type { Choices } from '../../forms/choices.js';
import { formErrors, hrefOf, type FormError } from '../../forms/form-errors.js';
import type { Unread } from '../../forms/read-form.js';
import type { Carried, Sent } from '../../forms/sent.js';
import { questionsFor } from '../../forms/written-form.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { commandInAddress } from '../../words/commands.js';
import { timeAndDay } from '../../words/moments.js';
import { outsideData } from '../acts/act-answers.js';
import { checkedAgainst } from '../acts/check.view.js';
import { within, type OwnAuthority } from './own-authority.js';

/** Something that an authority can settle of itself. */
export type ActType = (typeof authorityCommandTypes)[number] | 'CorrectRecord';

/** Every act whose form is written here. */
export const actsHere = { ...authorityActs, ...correcting } as const;

/** What is about how the authority decides, and not of its register. */
const governs = (type: ActType): boolean => type in governanceActs;

/** What an act is about, whom there is to choose, and what was answered so far. */
export interface Desk {
  readonly own: OwnAuthority;
  readonly type: ActType;
  readonly choices: Choices;
  readonly people: ReadonlyMap<string, string>;
  readonly members: readonly MemberSeen[];
  readonly personId: string;
  readonly version: number;
}

/** What an act carries. */
export const carriesOf = (type: ActType): Fields => actsHere[type].carries;

/** What goes with a form that is seen for the first time. */
export const newlyCarried = ({ version }: Desk): Carried => ({ key: randomUUID(), version: String(version) });

/** Where somebody goes on to afterwards. */
export const backOf = ({ own, type }: Desk): { readonly href: string; readonly text: string } =>
  type === 'CorrectRecord'
    ? { href: within(own, '/authority/history'), text: 'History' }
    : governs(type)
      ? { href: within(own, '/authority/governance'), text: 'How the authority decides' }
      : { href: within(own, '/authority/interests'), text: 'Interests' };

/** What is shown where an act did not come through for another reason than the law: overtaken, or something that is not there. */
export function notThrough(error: unknown, desk: Desk, { answers, carried }: Sent): PageAnswer {
  if (error instanceof InvalidInput) {
    const errors = formErrors(carriesOf(desk.type), error.errors.map(outsideData), []);
    if (errors.length > 0) return shown(desk, answers, carried, { errors, status: 400 });
  }
  if (!(error instanceof Conflict)) throw error;
  const status = error.problem === 'version-conflict' ? 412 : 409;
  return shown(desk, answers, newlyCarried(desk), { status, movedOn: true });
}

interface Problems {
  readonly errors?: readonly FormError[];
  readonly unread?: readonly Unread[];
  readonly reasons?: readonly Reason[];
  readonly status?: number;
  /** Others have settled something while the form was filled in. */
  readonly movedOn?: boolean;
}

/** The form, with what was answered so far and what stands against it. */
export function shown(
  desk: Desk,
  answers: Answers,
  carried: Carried,
  { errors = [], unread = [], reasons = [], status = 200, movedOn = false }: Problems = {},
): PageAnswer {
  const { own, type, choices } = desk;
  const { label, says } = actsHere[type] as { readonly label: string; readonly says?: string };
  const heading = movedOn ? 'Others settled something while you were writing' : label;
  const view = {
    heading,
    button: 'Continue',
    movedOn,
    says: says === undefined || says.includes('`') ? null : says,
    authority: own.name,
    back: backOf(desk),
    action: addressOf(desk),
    questions: questionsFor(carriesOf(type), { answers, choices, errors, unread }),
    errors: errors.map((error) => ({ text: error.text, href: hrefOf(error) })),
    blocked: reasons.length === 0 ? null : whyNotYet(label, reasons, blockedOn(desk)),
    rules: ruleRows(rulesOfAuthorityAct(type), null),
    carried,
  };
  const title = errors.length > 0 ? `Error: ${label}` : reasons.length > 0 ? 'This cannot be done now' : heading;
  return page('pages/authority/act', title, view, { area: 'authority', status });
}

/** Who looks at what stands in the way. */
function blockedOn({ own, type, members, personId }: Desk, change: string | null = null): Blocked {
  const authority = own.others.length > 0 ? own.id : null;
  return { act: type, procurementId: null, personId, roles: own.roles, members, change, authority };
}

const addressOf = ({ own, type }: Desk, step = ''): string =>
  within(own, `/authority/do/${commandInAddress(type)}${step}`);

/** The answers once more, with what follows from them. */
export function checked(
  desk: Desk,
  answers: Answers,
  carried: Carried,
  {
    asOf,
    reasons,
    follows,
  }: { readonly asOf: Instant; readonly reasons: readonly Reason[]; readonly follows: readonly string[] },
): PageAnswer {
  const { own, type, choices } = desk;
  const { label } = actsHere[type];
  const heading = `Check before you ${withinSentence(label)}`;
  const [lead, ...others] = follows;
  const rules = ruleRows(
    rulesOfAuthorityAct(type),
    reasons.map(({ code }) => code),
  );
  const view = {
    heading,
    kicker: own.name,
    rows: answeredRows(carriesOf(type), { answers, choices, errors: [], unread: [] }),
    lead: lead === undefined ? null : { text: lead, cite: null },
    strip: null,
    follows: others.map((text) => ({ text, cite: null })),
    warnings: [],
    refused: reasons.length === 0 ? null : whyNotYet(label, reasons, blockedOn(desk, '#change')),
    verdict: `${checkedAgainst(rules.length)} at ${timeAndDay(asOf)}.`,
    rules,
    button: label,
    action: addressOf(desk, '/check'),
    form: addressOf(desk),
    carried,
    hidden: answers.entries.map(([name, value]) => ({ name, value })),
  };
  return page('pages/acts/check', heading, view, { area: 'authority' });
}
