import { membershipActs, ownActs, type Edit, type Fields, type Struck } from '../../../../workflows/index.js';
import type { OwnTimeline } from '../../../history/authority-history.reading.js';
import type { EventView } from '../../../history/history.views.js';
import type { Role } from '../../../identity/index.js';
import { plainly, type Called } from '../../words/called.js';
import { roleInWords, roleTitle, roleWords } from '../../words/roles.js';
import { questionAt, valueInWords } from '../acts/correctable.js';
import { answersUnder, type Answer } from '../history/event-words.js';

/** An act of an authority, as far as it takes to say what its event is. */
interface OwnAct {
  readonly event: string;
  readonly label: string;
  readonly carries: Fields;
}

/** The acts of an authority by the events that they leave behind. */
const actsByEvent: ReadonlyMap<string, OwnAct> = new Map(
  (Object.values(ownActs) as readonly OwnAct[]).map((act) => [act.event, act]),
);

/** What is done about members leaves an event for each person and role: it is called what it was, not what was asked for. */
const ofMembers: Readonly<Record<string, string>> = {
  AuthorityRegistered: 'The authority was set up',
  MemberAdded: 'Somebody was added',
  RoleGranted: 'A role was given',
  RoleRevoked: 'A role was taken away',
  RecordCorrected: 'What was recorded wrongly was put right',
};

/** What a kind of event is called in a list of kinds. */
export const ownKindName = (type: string): string =>
  ofMembers[type] ?? actsByEvent.get(type)?.label ?? 'Something else';

/** The names that the history of an authority needs: of people, and of the organisations of its register. */
export function calledInAuthority({ people, organisations }: Pick<OwnTimeline, 'people' | 'organisations'>): Called {
  const person = (id: string): string | null => people.get(id) ?? (UUID.test(id) ? null : plainly(id));
  return { person, provider: (id) => organisations.get(id) ?? plainly(id), criterion: plainly };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const somebody = 'somebody who is not named to you';

/** `Commissioner given to Amara Okafor`: what was done, and to whom or about what. */
export function whatTheAuthorityDid({ type, data }: Pick<EventView, 'type' | 'data'>, called: Called): string {
  const text = (name: string): string | null => (typeof data[name] === 'string' ? data[name] : null);
  const member = text('personId');
  const name = member === null ? null : (called.person(member) ?? somebody);
  const role = text('role');
  if (type === 'RoleGranted' && role !== null) return `${roleNamed(role)} given to ${name}`;
  if (type === 'RoleRevoked' && role !== null) return `${roleNamed(role)} taken from ${name}`;
  const person = text('person');
  const about =
    name ?? (person === null ? (text('name') ?? text('organisation')) : (called.person(person) ?? somebody));
  const named = about !== null && about === text('organisation') ? called.provider(about) : about;
  return named === null ? ownKindName(type) : `${ownKindName(type)}: ${named}`;
}

const roleNamed = (role: string): string => (Object.hasOwn(roleWords, role) ? roleTitle(role as Role) : 'A role');

/** `Amara Okafor, administrator`: who did it, in which role. */
export function byWhomInAuthority({ actor }: Pick<EventView, 'actor'>, called: Called): string {
  if ('system' in actor) return 'Whoever runs the installation';
  if (!('personId' in actor)) return 'Somebody without an account';
  return `${called.person(actor.personId) ?? 'Somebody of another organisation'}, ${roleInWords(actor.role as Role)}`;
}

/** Everything that an event says, field by field; how somebody signs in is nobody's business here. */
export function ownAnswersIn(event: EventView, called: Called): readonly Answer[] {
  const fields = event.type === 'RoleRevoked' ? membershipActs.GrantRole.carries : actsByEvent.get(event.type)?.carries;
  if (fields === undefined) return [];
  const others = ['issuer', 'subject', 'id', 'roles', 'firstMember', 'corrections'];
  return answersUnder(naming(fields), event, called, others);
}

/** What a correction puts right: each value with what it was, and what it struck. `types` are those that the reader may read. */
export function putRightIn({ type, data }: EventView, types: ReadonlyMap<number, string>): readonly Answer[] {
  if (type !== 'RecordCorrected') return [];
  const { corrections, derived } = data as unknown as {
    readonly corrections: readonly { readonly event?: number; readonly strike?: true }[];
    readonly derived: { readonly edits: readonly Edit[]; readonly struck: readonly Struck[] };
  };
  const answer = (version: number, text: string): Answer => {
    const what = types.get(version);
    const named = what === undefined ? '' : `: ${ownKindName(what)}`;
    return { label: `Version ${version}${named}`, text, long: false, kept: false };
  };
  const edits = derived.edits.map(({ event, path, was, is }) => {
    const carries = actsByEvent.get(types.get(event) ?? '')?.carries ?? {};
    return answer(event, `${questionAt(carries, path)} ${valueInWords(is)}. It was put down as: ${valueInWords(was)}.`);
  });
  const struck = corrections.flatMap(({ event, strike }) =>
    strike && event !== undefined ? [answer(event, 'It was never done, and is struck.')] : [],
  );
  return [...edits, ...struck];
}

/** Members are known by identifiers, and shown by their names. */
function naming({ personId, ...fields }: Fields): Fields {
  return personId === undefined ? fields : { personId: { ...personId, of: 'person' }, ...fields };
}
