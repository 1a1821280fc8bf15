import { dateInWords, type CommandType, type Instant } from '../../../../workflows/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import type { StaffRepresentationDto } from '../../../representations/dto/staff-representation.dto.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { lawAddress } from '../../words/commands.js';
import { dayAndTime } from '../../words/moments.js';
import { exemptionWords, outcomeWords, standingWords } from '../../words/hearing.js';
import type { Looking } from '../procurement/overview.view.js';
import { acts, howItStands, type Link } from './how-it-stands.js';

export interface Part {
  readonly when: string;
  readonly text: string;
  readonly more: readonly string[];
  readonly documents: readonly Link[];
}

export interface InformationRow {
  readonly item: string;
  readonly description: string;
  readonly asked: string;
  readonly standing: string;
  readonly overdue: boolean;
  readonly text: string | null;
  readonly acts: readonly Link[];
}

export interface RepresentationView {
  readonly head: ProcurementHead;
  readonly who: string;
  readonly reference: string;
  readonly received: string;
  readonly margin: string | null;
  readonly inTime: boolean;
  readonly how: string;
  readonly standing: string;
  readonly aggrieved: boolean;
  readonly failure: string | null;
  readonly text: string | null;
  readonly contact: string | null;
  readonly documents: readonly Link[];
  readonly judged: { readonly text: string; readonly unmet: readonly string[] } | null;
  readonly judge: readonly Link[];
  readonly duties: readonly {
    readonly name: string;
    readonly provision: string;
    readonly provisionAddress: string;
    readonly status: 'Completed' | 'Not yet started' | 'Cannot start yet' | 'There is a problem';
    readonly text: string;
    readonly acts: readonly Link[];
  }[];
  readonly dialogue: readonly Part[];
  readonly information: readonly InformationRow[];
  readonly decisions: readonly {
    readonly outcome: string;
    readonly when: string;
    readonly stands: boolean;
    readonly reasons: string;
    readonly told: readonly string[];
    readonly documents: readonly Link[];
  }[];
  readonly panel: readonly string[];
  readonly acts: readonly Link[];
}

/** One representation: as it came, whether it is valid, what was said in order, what was asked for and given, and what was decided. */
export function representationView(
  standing: StandingInFull,
  { roles }: Looking,
  one: StaffRepresentationDto,
): RepresentationView {
  const { id } = standing;
  const { received, judged, receipt, representor, reference } = one;
  const offered = (types: readonly CommandType[], about: string | null = reference): readonly Link[] =>
    acts(standing, roles, about, types);
  return {
    head: headOf(standing, 'representations', `Representation of ${representor.name}`, roles.includes('auditor')),
    who: representor.name,
    reference: one.receiptReference,
    received: dayAndTime(one.receivedAt),
    margin: receipt.margin?.words ?? null,
    inTime: one.inTime,
    how: howItStands(one),
    standing: standingWords[received.standing],
    aggrieved: received.aggrieved,
    ...{ failure: received.failure, text: received.text, contact: received.contact ?? null },
    documents: files(id, received.documents),
    judged: judged && {
      text: `${judged.valid ? 'Found valid' : 'Found not valid'}, ${dayAndTime(judged.at)}.`,
      unmet: judged.unmet.map(({ reason }) => reason),
    },
    judge: offered(['JudgeRepresentation']),
    duties: one.duties.map(({ duty, provision, done, missing, overdue, dueOn }) => ({
      name: duties[duty].name,
      ...{ provision, provisionAddress: lawAddress(provision) },
      status: done ? 'Completed' : overdue ? 'There is a problem' : startOf(standing, duties[duty].acts),
      text: `${done ? '' : (missing ?? '')}${!done && dueOn !== null ? ` By ${dateInWords(dueOn)}, the authority’s own day.` : ''}`.trim(),
      acts: done ? [] : offered(duties[duty].acts, duties[duty].about ? reference : null),
    })),
    dialogue: dialogueOf(one, id),
    information: one.information.map((item) => informationRow(item, offered)),
    decisions: one.decisions.map((decision) => ({
      outcome: outcomeWords[decision.outcome],
      when: dayAndTime(decision.decidedAt),
      stands: decision.stands,
      reasons: decision.reasons,
      told: decision.recipients.map(
        ({ name, informedAt }) =>
          `${name}: ${informedAt === null ? 'not informed yet' : `informed ${dayAndTime(informedAt)}`}`,
      ),
      documents: files(id, decision.documents),
    })),
    panel: one.panelRequests.map(panelInWords),
    acts: offered([
      'AcknowledgeRepresentation',
      'AnswerRepresentation',
      'WithdrawRepresentation',
      'RequestPanelReview',
    ]),
  };
}

/** Whether anybody could begin with what one of these acts does; where no act is named, it has begun. */
function startOf({ actions }: StandingInFull, types: readonly CommandType[]): 'Not yet started' | 'Cannot start yet' {
  const open = actions.some(({ type, available }) => types.includes(type) && available);
  return types.length > 0 && !open ? 'Cannot start yet' : 'Not yet started';
}

type Duty = StaffRepresentationDto['duties'][number]['duty'];

/** What each duty is called, by which acts it is done, and whether those are about the one representation. */
const duties: Readonly<
  Record<Duty, { readonly name: string; readonly acts: readonly CommandType[]; readonly about: boolean }>
> = {
  judge: { name: 'Whether it is valid is judged', acts: ['JudgeRepresentation'], about: true },
  clarify: {
    name: 'The provider could explain or clarify',
    acts: ['OfferClarification', 'AnswerClarification'],
    about: true,
  },
  information: { name: 'Information that was asked for is given or withheld', acts: [], about: false },
  review: { name: 'The decision is reviewed in the light of it', acts: ['RecordReview'], about: true },
  decide: { name: 'A further decision is made on it', acts: ['MakeFurtherDecision'], about: false },
  inform: { name: 'The provider is informed of the further decision', acts: ['InformOfFurtherDecision'], about: true },
};

const files = (id: string, documents: readonly { readonly name: string; readonly digest: string }[]): readonly Link[] =>
  documents.map(({ name, digest }) => ({ text: name, href: `/procurements/${id}/documents/${digest}` }));

/** What was said to and fro, in order. */
function dialogueOf(one: StaffRepresentationDto, id: string): readonly Part[] {
  const parts: (Part & { readonly at: Instant })[] = [];
  const add = (
    at: Instant,
    text: string,
    more: readonly (string | null)[],
    documents: Parameters<typeof files>[1] = [],
  ): void => {
    parts.push({
      at,
      when: dayAndTime(at),
      text,
      more: more.filter((each) => each !== null),
      documents: files(id, documents),
    });
  };
  for (const { at, answer, documents } of one.answers) add(at, 'The authority answered', [answer], documents);
  for (const { offeredAt, offer, notNeededBecause, answered } of one.clarifications) {
    if (notNeededBecause !== null) add(offeredAt, 'No explanation was needed', [notNeededBecause]);
    else add(offeredAt, 'The opportunity to explain or clarify was offered', [offer]);
    if (answered) {
      add(answered.at, 'The provider explained', [answered.answer ?? answered.noAnswerBecause], answered.documents);
    }
  }
  for (const { at, lookedAt, findings, documents } of one.reviews) {
    add(at, 'The decision was reviewed', [lookedAt, findings], documents);
  }
  return parts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ at: _at, ...part }) => part);
}

function informationRow(
  item: StaffRepresentationDto['information'][number],
  offered: (types: readonly CommandType[], about: string) => readonly Link[],
): InformationRow {
  const { provided, withheld, overdue, dueOn, inPart } = item;
  const open = provided === null && withheld === null;
  return {
    item: item.item,
    description: item.description ?? 'Erased',
    asked: dayAndTime(item.requestedAt),
    standing: provided
      ? `Given ${dayAndTime(provided.at)}`
      : withheld
        ? `Withheld ${dayAndTime(withheld.at)}`
        : `${inPart.length > 0 ? 'Given in part; open' : 'Open'}, promptly; the authority’s own day is ${dateInWords(dueOn)}`,
    overdue,
    text: provided
      ? provided.what
      : withheld
        ? `Because ${exemptionWords[withheld.exemption]}: ${withheld.reason}`
        : null,
    acts: open ? offered(['ProvideInformation', 'WithholdInformation'], item.item) : [],
  };
}

function panelInWords(request: StaffRepresentationDto['panelRequests'][number]): string {
  const { requestedAt, inTime, acceptedAt, refused, advised, released } = request;
  return [
    `The Panel was asked ${dayAndTime(requestedAt)}${inTime ? '' : ', after the days in which that holds the standstill'}.`,
    ...(acceptedAt === null ? [] : [`It accepted ${dayAndTime(acceptedAt)}.`]),
    ...(refused ? [`It refused ${dayAndTime(refused.at)}.`] : []),
    ...(advised ? [`It advised ${dayAndTime(advised.at)}${advised.advice === null ? '' : `: ${advised.advice}`}`] : []),
    ...(released ? [`The hold was released ${dayAndTime(released.at)}: ${released.reason}`] : []),
  ].join(' ');
}
