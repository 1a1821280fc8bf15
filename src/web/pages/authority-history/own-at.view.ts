import { dateInWords, type SettledFacts } from '../../../../workflows/index.js';
import type { OwnEvent } from '../../../history/authority-history.reading.js';
import type { AuthorityReplayDto } from '../../../history/dto/authority-history.dto.js';
import type { Role } from '../../../identity/index.js';
import type { Called } from '../../words/called.js';
import { lawAddress } from '../../words/commands.js';
import { assuranceWords, interestKindWords } from '../../words/governance.js';
import { rolesInWords } from '../../words/roles.js';
import { within, type OwnAuthority } from '../authority/own-authority.js';
import { momentOf } from '../history/event-words.js';
import type { Link } from '../history/timeline.view.js';
import { byWhomInAuthority, ownKindName, whatTheAuthorityDid } from './own-event-words.js';

/** A group of facts as they were known. */
interface Card {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly text: string }[];
}

export interface OwnAtView {
  readonly authority: OwnAuthority;
  readonly version: number;
  readonly last: number;
  readonly when: string;
  /** What was done last; null where it is not theirs to read. */
  readonly by: string | null;
  readonly moves: readonly Link[];
  readonly cards: readonly Card[];
  readonly differences: readonly object[];
  readonly alike: boolean;
  readonly notJudged: readonly Link[];
  readonly back: string;
  readonly at: string;
}

/** What an authority had settled of itself at a version, for a page on which the past is never taken for today. */
export function ownAtView(
  own: OwnAuthority,
  then: AuthorityReplayDto,
  { event, called, last }: { readonly event: OwnEvent['event'] | null; readonly called: Called; readonly last: number },
): OwnAtView {
  const { version, facts, asOf, differences, notJudged } = then;
  const link = (text: string, to: number): Link => ({ text, href: within(own, `/authority/at/${to}`) });
  const history = (one: number): string => within(own, `/authority/history/${one}`);
  return {
    ...{ authority: own, version, last, when: momentOf(asOf), at: '/authority/at' },
    by: event && `${whatTheAuthorityDid(event, called)}. ${byWhomInAuthority(event, called)}.`,
    moves: [
      ...(version > 1 ? [link('First', 1), link(`Earlier: version ${version - 1}`, version - 1)] : []),
      ...(version < last ? [link(`Later: version ${version + 1}`, version + 1)] : []),
      { text: version < last ? 'Last: as it stands now' : 'As it stands now', href: within(own, '/authority') },
    ],
    cards: [
      ...settledCards(facts.settled, called),
      ...(facts.membership ? [memberCard(facts.membership, called)] : []),
      ...(facts.register ? registerCards(facts.register, called) : []),
    ],
    differences: differences.map((one) => ({
      ...{ event: ownKindName(one.type), version: one.version, href: history(one.version) },
      today: one.kind === 'would-be-refused' ? 'Refused' : 'It would lead elsewhere',
      reasons: one.reasons.map(({ message, provision }) => ({
        ...{ message, provision },
        provisionAddress: lawAddress(provision),
      })),
    })),
    alike: differences.length === 0,
    notJudged: notJudged.map((one) => ({ text: `version ${one}`, href: history(one) })),
    back: within(own, '/authority/history'),
  };
}

const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

function settledCards({ assurance, schemes, settledOtherwise }: SettledFacts, called: Called): readonly Card[] {
  const scheme = schemes.at(-1);
  const person = (id: string): string => called.person(id) ?? 'somebody who is not named to you';
  return [
    {
      title: 'How it decides',
      lines: [
        { name: 'Assurance', text: assuranceWords[assurance].name },
        {
          name: 'Scheme of delegation',
          text: scheme ? `No. ${scheme.version}, adopted on ${momentOf(scheme.adoptedAt)}` : 'None had been adopted',
        },
        ...(scheme?.committees ?? []).map(({ name, members, quorum }) => ({
          name,
          text: `${listed(members.map(person))}; ${quorum} of them decide`,
        })),
        {
          name: 'Defaults settled otherwise',
          text: settledOtherwise.length === 0 ? 'None' : String(settledOtherwise.length),
        },
      ],
    },
  ];
}

type Known = AuthorityReplayDto['facts'];

function memberCard({ name, members }: NonNullable<Known['membership']>, called: Called): Card {
  return {
    title: 'Who worked for it',
    lines: [
      ...(name === null ? [] : [{ name: 'Called', text: name }]),
      ...Object.entries(members).map(([id, roles]) => ({
        name: called.person(id) ?? 'Somebody who is not named to you',
        text: rolesInWords(roles as readonly Role[]),
      })),
    ],
  };
}

function registerCards(
  { individuals, interests, organisations }: NonNullable<Known['register']>,
  called: Called,
): readonly Card[] {
  const entries = Object.values(interests).map(({ person, kind, organisation, from, to }) => ({
    name: called.person(person) ?? 'Somebody who is not named to you',
    text: [
      interestKindWords[kind],
      ...(organisation === null ? [] : [organisations[organisation]?.name ?? 'an organisation']),
      `from ${dateInWords(from)}${to === null ? '' : ` to ${dateInWords(to)}`}`,
    ].join(', '),
  }));
  const many = Object.keys(individuals).length;
  return [
    {
      title: 'Register of interests',
      lines: [
        { name: 'On it', text: many === 1 ? '1 person' : `${many} people` },
        ...(entries.length === 0 ? [{ name: 'Interests', text: 'None had been declared' }] : entries),
      ],
    },
  ];
}
