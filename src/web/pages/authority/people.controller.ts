import { Get, Param, Post, Query } from '@nestjs/common';
import { atMoment } from '../../../../workflows/index.js';
import {
  Access,
  IdentityService,
  managesMembers,
  MembersReading,
  Names,
  SignInLinks,
  rolesWithin,
  Tokens,
  wrongWithMember,
  type MemberSeen,
  type Role,
} from '../../../identity/index.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { Denial, InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { versionIn } from '../../forms/sent.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { AskedAuthorityDto } from './asked.dto.js';
import { ownAuthority, within, type OwnAuthority } from './own-authority.js';
import { memberFormView, memberView, peopleView, type FieldProblem } from './people.view.js';

/** Who works for an authority, and in which roles. */
@PagesAt('authority/people')
@ForReaders()
export class PeoplePagesController {
  constructor(
    private readonly access: Access,
    private readonly members: MembersReading,
    private readonly identity: IdentityService,
    private readonly names: Names,
    private readonly tokens: Tokens,
    private readonly links: SignInLinks,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  async people(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const view = peopleView(own, await this.members.list(reader.principal, own.id), reader.personId);
    return page('pages/authority/people', 'People and their roles', view, { area: 'authority' });
  }

  @Get('add')
  form(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): PageAnswer {
    const own = managing(ownAuthority(reader, authority));
    return this.formOf(own, {}, []);
  }

  @Post('add')
  @TakesForm()
  async add(
    @TheReader() reader: Reader,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const own = managing(ownAuthority(reader, authority));
    const filled = filledIn(form);
    const problems = wrongIn(filled, this.needsSubject);
    if (problems.length > 0) return this.formOf(own, filled, problems);
    const by = await this.access.requireMember(reader.principal, own.id, managesMembers);
    const { name, email, roles, issuer, subject } = filled;
    const member = {
      organisationId: own.id,
      name,
      roles: roles as Role[],
      ...(email === '' ? {} : { email }),
      ...(issuer === '' ? {} : { issuer }),
      ...(subject === '' ? {} : { subject }),
    };
    try {
      const { id } = await this.identity.addPerson(member, by);
      return seeOther(within(own, `/authority/people/${id}?done=added`));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.formOf(
        own,
        filled,
        error.errors.map(({ field, message }) => ({ field, text: sentence(field, message) })),
      );
    }
  }

  @Get(':person')
  async person(
    @TheReader() reader: Reader,
    @Param('person') person: string,
    @Query() { authority, done }: AskedAuthorityDto,
  ): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const { version, found } = await this.asOfNow(reader, own, person);
    const view = { ...memberView(own, found, []), version, done: done ?? null, signsIn: !this.needsSubject };
    return page('pages/authority/person', found.name, view, { area: 'authority' });
  }

  @Post(':person/roles')
  @TakesForm()
  async roles(
    @TheReader() reader: Reader,
    @Param('person') person: string,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const own = managing(ownAuthority(reader, authority));
    const by = await this.access.requireMember(reader.principal, own.id, managesMembers);
    const member = await this.memberOf(reader, own, person);
    const wanted = rolesWithin.authority.filter((role) => form.all('roles').includes(role));
    const going = member.roles.filter((role) => !wanted.includes(role));
    for (const role of wanted.filter((each) => !member.roles.includes(each))) {
      await this.identity.grantRole(own.id, member.id, role, by);
    }
    if (going.length > 0) await this.identity.revokeRoles(own.id, member.id, going, by);
    const after = wanted.length === 0 ? '/authority/people' : `/authority/people/${member.id}?done=roles`;
    return seeOther(within(own, after));
  }

  @Post(':person/name')
  @TakesForm()
  async rename(
    @TheReader() reader: Reader,
    @Param('person') person: string,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const own = managing(ownAuthority(reader, authority));
    const by = await this.access.requireMember(reader.principal, own.id, managesMembers);
    const member = await this.memberOf(reader, own, person);
    const given = { name: (form.one('name') ?? '').trim(), why: (form.one('why') ?? '').trim() };
    const problems: FieldProblem[] = [
      ...(given.name === '' ? [{ field: 'name', text: 'Enter the name' }] : []),
      ...(given.name === member.name ? [{ field: 'name', text: 'The name is that already' }] : []),
      ...(given.why === '' ? [{ field: 'why', text: 'Enter why the name changes' }] : []),
    ];
    if (problems.length > 0) {
      const version = versionIn(form);
      const view = { ...memberView(own, member, problems), ...given, version, done: null, signsIn: !this.needsSubject };
      return page('pages/authority/person', `Error: ${member.name}`, view, { area: 'authority', status: 400 });
    }
    const conditions = { idempotencyKey: null, ifMatch: versionIn(form) };
    await this.names.correctPerson(own.id, member.id, given, by, conditions);
    return seeOther(within(own, `/authority/people/${member.id}?done=name`));
  }

  /** An address that signs somebody in once, for an administrator to hand over. It is shown on this page and kept nowhere. */
  @Post(':person/link')
  @TakesForm()
  async link(
    @TheReader() reader: Reader,
    @Param('person') person: string,
    @Query() { authority }: AskedAuthorityDto,
  ): Promise<PageAnswer> {
    const own = managing(ownAuthority(reader, authority));
    await this.access.requireMember(reader.principal, own.id, managesMembers);
    const { id, name, issuer, subject } = await this.memberOf(reader, own, person);
    const { path, until } = await this.links.make({ issuer: issuer!, subject: subject! });
    const view = {
      name,
      address: `${this.configuration.publicUrl}${path}`,
      until: atMoment(until),
      back: within(own, `/authority/people/${id}`),
    };
    return page('pages/authority/sign-in-address', `An address for ${name}`, view, { area: 'authority' });
  }

  private async memberOf(reader: Reader, own: OwnAuthority, person: string): Promise<MemberSeen> {
    return (await this.asOfNow(reader, own, person)).found;
  }

  /** The same with the version that a form says was seen. */
  private async asOfNow(
    reader: Reader,
    own: OwnAuthority,
    person: string,
  ): Promise<{ readonly version: number; readonly found: MemberSeen }> {
    const { version, members } = await this.members.asOfNow(reader.principal, own.id);
    const found = members.find(({ id }) => id === person);
    if (!found) throw new Denial('not-found', 'There is no such person among the members.');
    return { version, found };
  }

  /** Whether whoever adds somebody has to say how that person is known to the service that signs them in. */
  private get needsSubject(): boolean {
    return !this.tokens.issuers.includes('urn:probity:local');
  }

  private formOf(own: OwnAuthority, filled: Partial<Filled>, problems: readonly FieldProblem[]): PageAnswer {
    const view = memberFormView(own, filled, problems, this.needsSubject ? this.tokens.issuers : []);
    const title = problems.length > 0 ? 'Error: Add somebody' : 'Add somebody';
    return page('pages/authority/add-person', title, view, {
      area: 'authority',
      status: problems.length > 0 ? 400 : 200,
    });
  }
}

interface Filled {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly issuer: string;
  readonly subject: string;
}

const filledIn = (form: FormBody): Filled => ({
  name: (form.one('name') ?? '').trim(),
  email: (form.one('email') ?? '').trim(),
  roles: rolesWithin.authority.filter((role) => form.all('roles').includes(role)),
  issuer: (form.one('issuer') ?? '').trim(),
  subject: (form.one('subject') ?? '').trim(),
});

/** What is missing from a form, and what else of it is not as it is declared. */
function wrongIn({ name, email, roles, subject }: Filled, needsSubject: boolean): readonly FieldProblem[] {
  const missing = [
    ...(name === '' ? [{ field: 'name', text: 'Enter the person’s name' }] : []),
    ...(roles.length === 0 ? [{ field: 'roles', text: 'Choose at least one role' }] : []),
    ...(needsSubject && subject === ''
      ? [{ field: 'subject', text: 'Enter how the sign-in service knows this person' }]
      : []),
  ];
  const said = { name, roles: roles as Role[], ...(email === '' ? {} : { email }) };
  const others = wrongWithMember(said).filter(({ field }) => missing.every((one) => one.field !== field));
  return [...missing, ...others.map(({ field, message }) => ({ field, text: sentence(field, message) }))];
}

/** A problem of one field, as a sentence of its own. */
const sentence = (field: string, message: string): string =>
  field === 'email' ? 'Enter an e-mail address like name@example.nhs.uk' : `The ${field} ${message}`;

/** Refuses (403) whoever only looks. */
function managing(own: OwnAuthority): OwnAuthority {
  if (own.roles.some((role) => managesMembers.some((one) => one === role))) return own;
  throw new Denial('not-permitted', 'Only an administrator of the authority says who works for it.');
}
