import { dateInWords } from '../../../../workflows/index.js';
import type { ConfirmationListDto, InternalRegisterDto } from '../../../conflicts/dto/internal.dto.js';
import { interestKindWords } from '../../words/governance.js';
import { within, type OwnAuthority } from './own-authority.js';

type Interest = InternalRegisterDto['interests'][number];

/** One's own interests, and all of the register for whoever looks after it or audits the authority. */
export function interestsView(
  own: OwnAuthority,
  mine: InternalRegisterDto,
  all: InternalRegisterDto | null,
  people: ReadonlyMap<string, string>,
  reader: string,
): object {
  const act = (name: string): string => within(own, `/authority/do/${name}`);
  const guards = own.roles.includes('conflicts-guardian');
  return {
    authority: own,
    mine: mine.interests.map((each) => shown(each, mine, people)),
    you: people.get(reader) ?? null,
    acts: [
      { text: 'Declare an interest', href: act('declare-interest') },
      { text: 'Declare that you have none', href: act('make-nil-return') },
      { text: 'Confirm what the register says of you', href: act('confirm-interests') },
      { text: 'Change an interest', href: act('amend-interest') },
      { text: 'End an interest', href: act('end-interest') },
      ...(guards
        ? [
            { text: 'Put somebody on the register', href: act('register-individual') },
            { text: 'Record what is done about an interest', href: act('record-management') },
            { text: 'Withhold an interest from publication', href: act('withhold-interest') },
            { text: 'Enter an organisation', href: act('register-organisation') },
            { text: 'Say how two organisations belong together', href: act('relate-organisations') },
            { text: 'Say whether two organisations are one', href: act('confirm-same-organisation') },
            { text: 'Set how often interests are confirmed', href: act('set-confirmation-period') },
          ]
        : []),
    ],
    all: all && {
      individuals: all.individuals.map(({ person, name, role, decisionMaker, leftOn, confirmations }) => {
        const last = confirmations.at(-1);
        return {
          name: people.get(person) ?? name ?? 'somebody whose name was erased',
          role: role ?? (decisionMaker ? 'Takes decisions' : ''),
          interests: all.interests.filter((each) => each.person === person).map((each) => shown(each, all, people)),
          confirmed: last
            ? `${last.nil ? 'Nothing to declare' : 'Confirmed'} on ${dateInWords(last.on)}`
            : 'Not yet confirmed',
          left: leftOn === null ? null : dateInWords(leftOn),
        };
      }),
    },
    published: `/authorities/${encodeURIComponent(own.id)}/register-of-interests`,
  };
}

function shown(
  { id, kind, organisation, description, from, to, declaredOn, late, withheld, management }: Interest,
  register: InternalRegisterDto,
  people: ReadonlyMap<string, string>,
): object {
  const named = register.organisations.find((each) => each.id === organisation)?.name ?? null;
  return {
    entry: id,
    kind: interestKindWords[kind],
    organisation: named,
    description: description ?? 'Erased',
    from: dateInWords(from),
    to: to === null ? null : dateInWords(to),
    declared: `${dateInWords(declaredOn)}${late ? ', late' : ''}`,
    withheld: withheld !== null,
    management: management.map(({ action, agreedBy, agreedOn }) => {
      const by = people.get(agreedBy);
      return `${action ?? 'Erased'} (agreed on ${dateInWords(agreedOn)}${by === undefined ? '' : ` by ${by}`})`;
    }),
  };
}

/** When everyone has to confirm next, whoever is overdue first. */
export function confirmationsView(
  { items }: ConfirmationListDto,
  people: ReadonlyMap<string, string>,
): readonly object[] {
  return items.map(({ person, name, dueOn, overdue }) => ({
    name: people.get(person) ?? name ?? 'somebody whose name was erased',
    due: dateInWords(dueOn),
    overdue,
  }));
}
