import { Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { authorityCommandTypes, correcting } from '../../../../workflows/index.js';
import type { InternalRegisterDto } from '../../../conflicts/dto/internal.dto.js';
import { AuthorityHistoryReading } from '../../../history/authority-history.reading.js';
import { RegisterReading, type ReadAt } from '../../../conflicts/register.reading.js';
import { Engine } from '../../../engine/index.js';
import { GovernanceReading } from '../../../governance/governance.reading.js';
import {
  authorityPermissions,
  MembersReading,
  NamesInWords,
  OrganisationsReading,
  type MemberSeen,
} from '../../../identity/index.js';
import { Denial } from '../../../platform/errors.js';
import { classesOf } from '../../../platform/http/fields/class-of.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { readTyped, type OneOfCommands } from '../../../platform/http/typed-command.js';
import { answersOf } from '../../forms/answers-of.js';
import { formErrors } from '../../forms/form-errors.js';
import { identifierFor } from '../../forms/made-identifiers.js';
import { readForm } from '../../forms/read-form.js';
import { seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { commandInAddress } from '../../words/commands.js';
import { seenFor, sentBy, type Sent } from '../../forms/sent.js';
import type { Choice } from '../../forms/choices.js';
import { rearranged, settled } from '../acts/act-answers.js';
import { correctableOfItsOwn } from '../acts/correctable.js';
import { AskedAuthorityDto } from './asked.dto.js';
import {
  actsHere,
  backOf,
  carriesOf,
  checked,
  newlyCarried,
  notThrough,
  shown,
  type Desk,
} from './authority-act.view.js';
import { authorityChoices } from './authority-choices.js';
import { ownAuthority, type OwnAuthority } from './own-authority.js';
import { whatSettlingChanges } from './what-settling-changes.js';

const classes = classesOf(actsHere);

const byAddress = new Map(
  [...authorityCommandTypes, correcting.CorrectRecord.type].map((type) => [commandInAddress(type), type]),
);

/** As many events as are looked through for what can be put right. */
const MOST_EVENTS = 500;

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
    private readonly organisations: OrganisationsReading,
    private readonly history: AuthorityHistoryReading,
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
  async answer(
    @TheReader() reader: Reader,
    @Param('act') act: string,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const desk = await this.open(reader, act, authority);
    const sent = sentBy(form);
    const [verb = '', path = ''] = (form.one('go') ?? 'continue').split(/:(.*)/s);
    if (verb !== 'continue') return shown(desk, rearranged(sent.answers, verb, path), sent.carried);
    const read = await this.read(desk, sent);
    if ('answer' in read) return read.answer;
    try {
      const { now, before, reasons, would } = await this.engine.considerSettling({
        principal: reader.principal,
        authorityId: desk.own.id,
        command: read.command,
        ifMatch: seenFor(actsHere[desk.type], sent.carried),
      });
      const told = await this.names.toldTo(reader.principal, reasons);
      const nameOf = (person: string): string => desk.people.get(person) ?? 'Somebody';
      const answers = settled(sent.answers, read.command.data, carriesOf(desk.type));
      return checked(desk, answers, sent.carried, {
        asOf: now,
        reasons: told,
        follows: would === null ? [] : whatSettlingChanges(before, would, now, nameOf),
      });
    } catch (error) {
      return notThrough(error, desk, sent);
    }
  }

  /** The check stands at the end of a form: whoever comes to its address without one begins there. */
  @Get(':act/check')
  begin(@Param('act') act: string, @Query() { authority }: AskedAuthorityDto): SeeOther {
    const named = authority === undefined ? '' : `?authority=${encodeURIComponent(authority)}`;
    return seeOther(`/authority/do/${encodeURIComponent(act)}${named}`);
  }

  @Post(':act/check')
  @TakesForm()
  async give(
    @TheReader() reader: Reader,
    @Param('act') act: string,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const desk = await this.open(reader, act, authority);
    const sent = sentBy(form);
    const read = await this.read(desk, sent);
    if ('answer' in read) return read.answer;
    try {
      const result = await this.engine.settle({
        principal: reader.principal,
        authorityId: desk.own.id,
        command: read.command,
        idempotencyKey: sent.carried.key,
        ifMatch: seenFor(actsHere[desk.type], sent.carried),
        requestId,
      });
      if (result.accepted) return seeOther(backOf(desk).href);
      const reasons = await this.names.toldTo(reader.principal, result.reasons);
      return shown(desk, sent.answers, newlyCarried(desk), { reasons, status: 422 });
    } catch (error) {
      return notThrough(error, desk, sent);
    }
  }

  /** What the form sent as the command that it is; or the form again, with what is to be put right. */
  private async read(
    desk: Desk,
    { answers, carried }: Sent,
  ): Promise<{ readonly command: OneOfCommands<typeof classes> } | { readonly answer: PageAnswer }> {
    const known = { now: await this.engine.now(), providers: {}, people: desk.people };
    const { data, unread } = readForm(carriesOf(desk.type), answers, known);
    const read = readTyped(classes, desk.type, organisationNamed(data));
    if (!('errors' in read) && unread.length === 0) return { command: read.command };
    const errors = formErrors(carriesOf(desk.type), 'errors' in read ? read.errors : [], unread);
    return { answer: shown(desk, answers, carried, { errors, unread, status: 400 }) };
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
    const authorities = type === 'AdoptScheme' ? await this.organisations.list(reader.principal, 'authority') : [];
    const offered = authorityChoices(members, register, authorities);
    const corrections = type === 'CorrectRecord' ? await this.correctable(reader, own) : [];
    const choices = { ...offered, corrections };
    const people = new Map(choices.of('person').map(({ value, text }) => [value, text]));
    return { own, type, choices, people, members, personId: reader.personId, version };
  }

  /** What of the history can be put right, as far as the reader may read it. */
  private async correctable(reader: Reader, own: OwnAuthority): Promise<readonly Choice[]> {
    const asked = { order: 'newest', page: 1, perPage: MOST_EVENTS } as const;
    const { events } = await this.history.timeline(reader.principal, own.id, asked);
    return correctableOfItsOwn(events, own.roles);
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
    const named = new Map(scheme.committees.map(({ id, name }) => [id, name]));
    // A committee is named by its name: that is what somebody reads, and what the form knows it by.
    const delegations = scheme.delegations.map(({ to, ...rest }) => ({
      ...rest,
      to: 'committee' in to && to.committee !== undefined ? { committee: named.get(to.committee) ?? to.committee } : to,
    }));
    return { delegations, committees: scheme.committees };
  }
}

/** An organisation that the register does not know is known by what it is called. */
function organisationNamed(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { organisation, organisationName } = data;
  if (organisation !== undefined || typeof organisationName !== 'string') return data;
  return { ...data, organisation: identifierFor(organisationName) };
}
