import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  authorityKind,
  catalogue,
  membershipActs,
  membershipCommandTypes,
  organisationKind,
  regimes,
  replayAuthority,
  replayOrganisation,
  type AuthorityStanding,
  type DisclosedEvent,
  type KnownOfMembers,
  type MembershipCommand,
  type MembershipEvidence,
  type StreamDraft,
} from '../../../workflows/index.js';
import { noFacts } from '../../../workflows/facts/facts.js';
import { membershipGateOf } from '../../../workflows/membership/membership.gates.js';
import { expectWellFormed } from '../../support/law/rules/rule-table.js';

const ANN = '00000000-0000-4000-8000-00000000000a';
const VAL = '00000000-0000-4000-8000-00000000000b';
const NOW = '2026-03-02T09:00:00.000Z';

const nobodyKnown: KnownOfMembers = { registered: null, known: null, taken: false, called: null, fresh: VAL };
const evidence = ({
  membership,
  ...more
}: Partial<Omit<MembershipEvidence, 'membership'>> & { membership?: object }) => ({
  now: NOW,
  authority: 'icb-1',
  membership: { ...nobodyKnown, ...membership },
  ...more,
});
const asAdministrator = { actor: { person: ANN, organisation: 'icb-1', role: 'administrator' } } as const;

const ann = { name: 'Ann', issuer: 'urn:test', id: ANN, roles: ['administrator', 'auditor'] } as const;
const authority = { name: 'Council', address: null, authorityKind: 'local-authority' } as const;
const registers: MembershipCommand = { type: 'RegisterAuthority', data: { ...authority, member: ann } };
const adds = (change: object): MembershipCommand => ({ type: 'AddMember', data: { ...ann, ...change } });
const ends = (roles: readonly ('administrator' | 'auditor' | 'evaluator')[] | null): MembershipCommand => ({
  type: 'EndRoles',
  data: { personId: ANN, roles },
});
const renames = (from: string, name = 'Borough'): MembershipCommand => ({
  type: 'RenameOrganisation',
  data: { name, from, why: 'By order.' },
});
const corrects = (name: string): MembershipCommand => ({
  type: 'CorrectOrganisationName',
  data: { name, why: 'A slip.' },
});
const calls = (personId: string, name: string): MembershipCommand => ({
  type: 'CorrectPersonName',
  data: { personId, name, why: 'A slip.' },
});
const known = { known: { id: ANN, name: 'Ann', subject: ANN, email: null } };

/** The authority with Ann, its only administrator; each command of these is accepted. */
function after(...commands: readonly MembershipCommand[]): {
  readonly standing: AuthorityStanding;
  readonly events: readonly DisclosedEvent[];
} {
  let { nothing: standing } = authorityKind;
  const events: DisclosedEvent[] = [];
  for (const command of [registers, ...commands]) {
    const decided = authorityKind.decide(
      standing,
      command as never,
      evidence({ membership: standing.version ? known : {} }),
    );
    if (!decided.accepted) throw new Error(`${command.type}: ${JSON.stringify(decided.reasons)}`);
    for (const { sealed, ...event } of decided.events) {
      const recorded = { ...event, recordedAt: NOW, sealedNames: Object.keys(sealed) };
      standing = authorityKind.after(standing, recorded, () => events);
      events.push({ ...recorded, disclosed: sealed });
    }
  }
  return { standing, events };
}

type Line = readonly [
  rule: string,
  before: readonly MembershipCommand[],
  refused: MembershipCommand,
  allowed: MembershipCommand,
  field: string,
  known?: Parameters<typeof evidence>[0],
];

/** Each rule with an act that it refuses and one that it lets through, as far as it is concerned. */
const lines: readonly Line[] = [
  [
    'roles-are-of-such-an-organisation',
    [],
    adds({ roles: ['auditor', 'provider'] }),
    adds({ roles: ['evaluator'] }),
    'data.roles',
  ],
  ['id-is-nobody-elses', [], adds({}), adds({ id: undefined }), 'data.id', { membership: { taken: true } }],
  [
    'member-lacks-a-role',
    [],
    adds({ roles: ['auditor'] }),
    adds({ roles: ['auditor', 'evaluator'] }),
    'data.roles',
    { membership: known },
  ],
  [
    'person-is-a-member',
    [],
    { type: 'GrantRole', data: { personId: VAL, role: 'auditor' } },
    { type: 'GrantRole', data: { personId: ANN, role: 'evaluator' } },
    'data.personId',
  ],
  ['role-is-held', [], ends(['evaluator']), ends(['auditor', 'evaluator']), 'data.roles'],
  ['an-administrator-stays', [], ends(null), ends(['auditor']), 'data.roles', asAdministrator],
  ['renaming-has-come', [], renames('2026-03-03'), renames('2026-03-02'), 'data.from'],
  [
    'renaming-follows-the-last',
    [renames('2026-02-01')],
    renames('2026-02-01', 'City'),
    renames('2026-02-02', 'City'),
    'data.from',
  ],
  ['name-is-another', [], corrects('Council'), corrects('The Council'), 'data.name'],
  ['organisation-is-registered-once', [], registers, adds({}), 'data.id'],
];

describe('the rules of who belongs where', () => {
  const against = (name: string, standing: AuthorityStanding, { type, data }: MembershipCommand, of: object) =>
    membershipGateOf(type)
      .filter((rule) => rule.name === name)
      .flatMap((rule) => rule.check({ facts: standing.facts, type, data, evidence: evidence(of) }));

  it.each(lines.map((line) => [line[0], line] as const))('%s', (name, [, before, refused, allowed, field, of = {}]) => {
    const { standing } = after(...before);
    const reasons = against(name, standing, refused, of);
    expect(reasons.map((reason) => reason.field)).toEqual([field]);
    reasons.forEach((reason) => expectWellFormed(reason, name, noFacts));
    expect(against(name, standing, allowed, of)).toEqual([]);
    const decided = authorityKind.decide(standing, refused as never, evidence(of));
    expect(decided.accepted ? [] : decided.reasons.map(({ code }) => code)).toContain(name);
  });

  it('stand each in a file of its own name, at a gate, and are listed under every provision that they rest on', async () => {
    const folder = new URL('../../../workflows/membership/rules/', import.meta.url);
    const files = readdirSync(fileURLToPath(folder)).map((file) => file.replace('.ts', ''));
    expect(lines.map(([name]) => name).sort()).toEqual(files.sort());
    const rules = membershipCommandTypes.flatMap((type) => [...membershipGateOf(type)]);
    expect([...new Set(rules.map(({ name }) => name))].sort()).toEqual(files);
    const listed = new Map(catalogue(regimes.at(-1)).map(({ key, rules: of }) => [key, of]));
    expect(
      rules.flatMap(({ name, provisions }) => provisions.filter((key) => !listed.get(key)?.includes(name))),
    ).toEqual([]);
    for (const name of files) {
      const exported = (await import(`../../../workflows/membership/rules/${name}.js`)) as Record<
        string,
        { name: string }
      >;
      expect(Object.values(exported).map((rule) => rule.name)).toEqual([name]);
    }
  });

  it('let whoever operates the installation take away the last administrator', () => {
    const { standing } = after();
    expect(authorityKind.decide(standing, ends(null) as never, evidence({})).accepted).toBe(true);
  });

  it('do not name a person otherwise than another', () => {
    const { standing } = after();
    const called = (name: string) =>
      authorityKind.decide(standing, calls(ANN, name) as never, evidence({ membership: { called: 'Ann' } }));
    expect(called('Ann')).toMatchObject({ accepted: false, reasons: [{ code: 'name-is-another' }] });
    expect(called('Anne')).toMatchObject({
      accepted: true,
      events: [{ type: 'PersonNameCorrected', sealed: { name: 'Anne' } }],
    });
  });
});

describe('what acts about who belongs where leave behind', () => {
  const typesOf = (events: readonly Pick<StreamDraft, 'type'>[]) => events.map(({ type }) => type);

  it('is an event for the person, where they are new, and one for each role that they lacked', () => {
    const { standing, events } = after(adds({ roles: ['auditor', 'evaluator'] }));
    expect(typesOf(events)).toEqual([
      'AuthorityRegistered',
      'MemberAdded',
      ...Array.from({ length: 3 }, () => 'RoleGranted'),
    ]);
    expect(events[1]).toMatchObject({
      data: { personId: ANN, issuer: 'urn:test' },
      disclosed: { name: 'Ann', subject: ANN },
    });
    expect(standing.facts.membership).toEqual({
      name: 'Council',
      authorityKind: 'local-authority',
      calledSince: null,
      members: { [ANN]: ['administrator', 'auditor', 'evaluator'] },
    });
  });

  it('is accepted of the example of each act, and holds no name of anybody in the open', () => {
    const member = '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11';
    const grants: MembershipCommand = { type: 'GrantRole', data: { personId: ANN, role: 'evaluator' } };
    const { standing } = after(grants);
    const { membership } = standing.facts;
    const members = { ...membership.members, [member]: ['administrator', 'auditor'] };
    const known = { ...standing, facts: { ...standing.facts, membership: { ...membership, members } } };
    for (const { type, example } of Object.values(membershipActs)) {
      const kind = type === 'RegisterProvider' ? organisationKind : authorityKind;
      const from = type.startsWith('Register') ? kind.nothing : known;
      const decided = kind.decide(from as never, { type, data: example } as never, evidence({}));
      expect([type, decided.accepted ? [] : decided.reasons]).toEqual([type, []]);
      const events = decided.accepted ? decided.events : [];
      expect(JSON.stringify(events.map(({ sealed: _, ...open }) => open))).not.toMatch(/Aisha/);
    }
  });

  it('moves what it is about, and nothing that others act on', () => {
    const { standing } = after(renames('2026-02-01'), corrects('Boro'), calls(ANN, 'Anne'), ends(['auditor']));
    expect(standing.marks.matters).toEqual({ members: 8, name: 6, [`name:${ANN}`]: 7 });
    const rests = (command: MembershipCommand) =>
      authorityKind.restsOn(command as never, { person: ANN, facts: standing.facts });
    expect([adds({}), ends(null), renames('2026-03-01'), calls(ANN, 'A')].map(rests)).toEqual([
      [],
      [],
      ['name'],
      [`name:${ANN}`],
    ]);
  });

  it('is found right when the history is judged again, and is not judged where a name was erased', () => {
    const { events, standing } = after(
      renames('2026-02-01'),
      adds({ roles: ['evaluator'] }),
      ends(['auditor', 'evaluator']),
    );
    const again = replayAuthority(events, () => ({ now: NOW, authority: 'icb-1' }));
    expect(again).toEqual({ standing, footing: [], differences: [], notJudged: [] });
    const erased = events.map((event) => ({ ...event, disclosed: {} }));
    expect(replayAuthority(erased, () => ({ now: NOW, authority: 'icb-1' })).notJudged).toEqual([2]);
    // Somebody wrote into the history that a role was taken away that nobody held.
    const forged = { ...events.at(-1)!, data: { personId: VAL, role: 'auditor' } };
    const found = replayAuthority([...events, forged], () => ({ now: NOW, authority: 'icb-1' })).differences;
    expect(found).toMatchObject([{ version: events.length + 1, reasons: [{ code: 'role-is-held' }] }]);
  });

  it('is the same for a provider, within which there are no roles of an authority', () => {
    const owl = { name: 'Owl Health Limited', address: '1 Wood Lane' };
    const member = { ...ann, roles: ['provider'] } as const;
    const decide = (roles: readonly ['provider'] | readonly ['auditor']) =>
      organisationKind.decide(
        organisationKind.nothing,
        { type: 'RegisterProvider', data: { ...owl, member: { ...member, roles } } },
        evidence({}),
      );
    expect(decide(['auditor'])).toMatchObject({
      accepted: false,
      reasons: [{ code: 'roles-are-of-such-an-organisation' }],
    });
    const decided = decide(['provider']);
    const events = decided.accepted ? decided.events : [];
    expect(typesOf(events)).toEqual(['ProviderRegistered', 'MemberAdded', 'RoleGranted']);
    const recorded = events.map(({ sealed, ...event }) => ({
      ...{ ...event, recordedAt: NOW, sealedNames: Object.keys(sealed), disclosed: sealed },
    }));
    const { standing, differences } = replayOrganisation(recorded, () => ({ now: NOW }));
    expect(differences).toEqual([]);
    expect(standing).toMatchObject({
      version: 3,
      facts: { membership: { name: owl.name, members: { [ANN]: ['provider'] } } },
    });
  });
});
