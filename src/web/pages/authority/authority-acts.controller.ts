import { randomUUID } from 'node:crypto';
import { Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { authorityActs, authorityCommandTypes, type Fields } from '../../../../workflows/index.js';
import type { InternalRegisterDto } from '../../../conflicts/dto/internal.dto.js';
import { RegisterReading, type ReadAt } from '../../../conflicts/register.reading.js';
import { Engine } from '../../../engine/index.js';
import { GovernanceReading } from '../../../governance/governance.reading.js';
import { authorityPermissions, MembersReading, NamesInWords, type MemberSeen } from '../../../identity/index.js';
import { Denial } from '../../../platform/errors.js';
import { classesOf } from '../../../platform/http/fields/class-of.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { readTyped } from '../../../platform/http/typed-command.js';
import { Answers } from '../../forms/answers.js';
import { answersOf } from '../../forms/answers-of.js';
import type { Choices } from '../../forms/choices.js';
import { formErrors, hrefOf, type FormError } from '../../forms/form-errors.js';
import { identifierFor } from '../../forms/made-identifiers.js';
import { readForm, type Unread } from '../../forms/read-form.js';
import { questionsFor } from '../../forms/written-form.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { commandInAddress } from '../../words/commands.js';
import { AskedAuthorityDto } from './asked.dto.js';
import { authorityChoices } from './authority-choices.js';
import { ownAuthority, within, type OwnAuthority } from './own-authority.js';

type ActType = (typeof authorityCommandTypes)[number];

const classes = classesOf(authorityActs);

const byAddress = new Map(authorityCommandTypes.map((type) => [commandInAddress(type), type]));

const governing: readonly ActType[] = ['AdoptScheme', 'SetAssurance', 'SettleDefault'];

/** What an act is about, whom there is to choose, and what was answered so far. */
interface Desk {
  readonly own: OwnAuthority;
  readonly type: ActType;
  readonly choices: Choices;
  readonly people: ReadonlyMap<string, string>;
  readonly version: number;
}

/** What goes with the form, unseen. */
interface Carried {
  readonly key: string;
  readonly version: string;
}

/** The acts of an authority about itself: interests, committees, the scheme of delegation. The same generator writes their forms. */
@PagesAt('authority/do')
@ForReaders()
export class AuthorityActsController {
  constructor(
    private readonly engine: Engine,
    private readonly members: MembersReading,
    private readonly register: RegisterReading,
    private readonly governance: GovernanceReading,
    private readonly names: NamesInWords,
  ) {}

  @Get(':act')
  async ask(
    @TheReader() reader: Reader,
    @Param('act') act: string,
    @Query() { authority }: AskedAuthorityDto,
  ): Promise<PageAnswer> {
    const desk = await this.open(reader, act, authority);
    const begun = desk.type === 'AdoptScheme' ? await this.schemeInForce(reader, desk.own) : {};
    return shown(desk, answersOf(carriesOf(desk.type), begun), newlyCarried(desk));
  }

  @Post(':act')
  @TakesForm()
  async give(
    @TheReader() reader: Reader,
    @Param('act') act: string,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const desk = await this.open(reader, act, authority);
    const answers = new Answers(form.entries.filter(([name]) => name.startsWith('data.') || name.startsWith('data[')));
    const carried = { key: keyFrom(form.one('key')), version: form.one('version') ?? '' };
    const go = /^(add|remove):(data[\w.[\]]{1,200})$/.exec(form.one('go') ?? '');
    if (go) {
      const [, verb, path] = go;
      const more = verb === 'add' ? answers.with([`${path}.more`, '']) : answers.without(path!);
      return shown(desk, more, carried);
    }
    const known = { now: await this.engine.now(), providers: {}, people: desk.people };
    const { data, unread } = readForm(carriesOf(desk.type), answers, known);
    const read = readTyped(classes, desk.type, organisationNamed(data));
    if ('errors' in read || unread.length > 0) {
      const errors = formErrors(carriesOf(desk.type), 'errors' in read ? read.errors : [], unread);
      return shown(desk, answers, carried, { errors, unread, status: 400 });
    }
    const result = await this.engine.settle({
      principal: reader.principal,
      authorityId: desk.own.id,
      command: read.command,
      idempotencyKey: carried.key,
      ifMatch: /^\d{1,9}$/.test(carried.version) && rests(desk.type) ? Number(carried.version) : null,
      requestId,
    });
    if (result.accepted) {
      return seeOther(
        within(desk.own, governing.includes(desk.type) ? '/authority/governance' : '/authority/interests'),
      );
    }
    const reasons = await this.names.toldTo(reader.principal, result.reasons);
    return shown(desk, answers, newlyCarried(desk), { reasons, status: 422 });
  }

  private async open(reader: Reader, act: string, authority: string | undefined): Promise<Desk> {
    const own = ownAuthority(reader, authority);
    const type = byAddress.get(act);
    if (!type) throw new Denial('not-found', 'There is no such act.');
    if (!authorityPermissions[type].some((role) => own.roles.includes(role))) {
      throw new Denial('not-permitted', 'This is for others of the authority to do.');
    }
    // Read first: what moves while the rest is read has then moved since the version that the form says.
    const { version, seen: register } = await this.registerFor(reader, own);
    const members = await this.membersFor(reader, own);
    const choices = authorityChoices(members, register);
    const people = new Map(choices.of('person').map(({ value, text }) => [value, text]));
    return { own, type, choices, people, version };
  }

  /** All of the register for whoever looks after it; for everybody else what it says of them. */
  private async registerFor(reader: Reader, own: OwnAuthority): Promise<ReadAt<InternalRegisterDto>> {
    const readsAll = own.roles.some((role) => role === 'conflicts-guardian' || role === 'auditor');
    return readsAll ? this.register.all(reader.principal, own.id) : this.register.mine(reader.principal, own.id);
  }

  private async membersFor(reader: Reader, own: OwnAuthority): Promise<readonly MemberSeen[]> {
    try {
      return await this.members.list(reader.principal, own.id);
    } catch (error) {
      if (!(error instanceof Denial)) throw error;
      return [{ id: reader.personId, name: reader.name, roles: own.roles }];
    }
  }

  /** The scheme that the new one replaces: most of it stays as it is. */
  private async schemeInForce(reader: Reader, own: OwnAuthority): Promise<object> {
    const { settled } = await this.governance.settled(reader.principal, own.id);
    if (settled.scheme === null) return {};
    const { scheme } = await this.governance.scheme(reader.principal, own.id, 'current');
    return { delegations: scheme.delegations, committees: scheme.committees };
  }
}

const carriesOf = (type: ActType): Fields => authorityActs[type].carries;

const rests = (type: ActType): boolean => (authorityActs[type] as { readonly tag: string }).tag === 'required';

const newlyCarried = ({ version }: Desk): Carried => ({ key: randomUUID(), version: String(version) });

const keyFrom = (key: string | undefined): string =>
  key !== undefined && /^[0-9a-f-]{36}$/.test(key) ? key : randomUUID();

/** An organisation that the register does not know is known by what it is called. */
function organisationNamed(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { organisation, organisationName } = data;
  if (organisation !== undefined || typeof organisationName !== 'string') return data;
  return { ...data, organisation: identifierFor(organisationName) };
}

interface Problems {
  readonly errors?: readonly FormError[];
  readonly unread?: readonly Unread[];
  readonly reasons?: readonly { readonly message: string; readonly unblock?: string; readonly provision: string }[];
  readonly status?: number;
}

/** The form, with what was answered so far and what stands against it. */
function shown(
  { own, type, choices }: Desk,
  answers: Answers,
  carried: Carried,
  { errors = [], unread = [], reasons = [], status = 200 }: Problems = {},
): PageAnswer {
  const { label, says } = authorityActs[type] as { readonly label: string; readonly says?: string };
  const governs = governing.includes(type);
  const view = {
    heading: label,
    says: says === undefined || says.includes('`') ? null : says,
    authority: own.name,
    back: {
      href: within(own, governs ? '/authority/governance' : '/authority/interests'),
      text: governs ? 'How the authority decides' : 'Interests',
    },
    action: within(own, `/authority/do/${commandInAddress(type)}`),
    questions: questionsFor(carriesOf(type), { answers, choices, errors, unread }),
    errors: errors.map((error) => ({ text: error.text, href: hrefOf(error) })),
    reasons,
    carried,
  };
  const title = errors.length > 0 ? `Error: ${label}` : reasons.length > 0 ? 'This cannot be done now' : label;
  return page('pages/authority/act', title, view, { area: 'authority', status });
}
