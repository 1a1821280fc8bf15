import { Get, Post, Query } from '@nestjs/common';
import { londonDateOf } from '../../../../workflows/index.js';
import { RegisterReading } from '../../../conflicts/register.reading.js';
import { CalendarsReading } from '../../../deadlines/calendars.reading.js';
import { Clock } from '../../../engine/index.js';
import { GovernanceReading } from '../../../governance/governance.reading.js';
import { Access, managesMembers, MembersReading, Names, type MemberSeen } from '../../../identity/index.js';
import { Denial, InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { versionIn } from '../../forms/sent.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { AskedAuthorityDto } from './asked.dto.js';
import { authorityView, nameFormView } from './authority.view.js';
import { calendarView } from './calendar.view.js';
import { governanceView } from './governance.view.js';
import { confirmationsView, interestsView } from './interests.view.js';
import { ownAuthority, within, type OwnAuthority } from './own-authority.js';

/** Running an authority: where it stands, and the pages that change it. */
@PagesAt('authority')
@ForReaders()
export class AuthorityPagesController {
  constructor(
    private readonly access: Access,
    private readonly members: MembersReading,
    private readonly names: Names,
    private readonly governance: GovernanceReading,
    private readonly register: RegisterReading,
    private readonly calendars: CalendarsReading,
    private readonly clock: Clock,
  ) {}

  @Get()
  async overview(@TheReader() reader: Reader, @Query() { authority, done }: AskedAuthorityDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const { settled } = await this.governance.settled(reader.principal, own.id);
    const [inUse] = await this.calendars.list(reader.principal);
    const view = authorityView(own, await this.membersFor(reader, own), settled, inUse ?? null);
    return page('pages/authority/authority', own.name, { ...view, done: done ?? null }, { area: 'authority' });
  }

  @Get('governance')
  async governed(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const { settled } = await this.governance.settled(reader.principal, own.id);
    const adopted = settled.scheme === null ? null : await this.governance.scheme(reader.principal, own.id, 'current');
    const scheme = adopted?.scheme ?? null;
    const view = governanceView(own, settled, scheme, await this.peopleNamed(reader, own));
    return page('pages/authority/governance', 'How the authority decides', view, { area: 'authority' });
  }

  @Get('interests')
  async interests(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const { seen: mine } = await this.register.mine(reader.principal, own.id);
    const readsAll = own.roles.some((role) => role === 'conflicts-guardian' || role === 'auditor');
    const all = readsAll ? await this.register.all(reader.principal, own.id) : null;
    const due = readsAll ? await this.register.confirmations(reader.principal, own.id) : null;
    const people = await this.peopleNamed(reader, own);
    const view = {
      ...interestsView(own, mine, all?.seen ?? null, people, reader.personId),
      confirmations: due && confirmationsView(due.seen, people),
    };
    return page('pages/authority/interests', 'Interests', view, { area: 'authority' });
  }

  @Get('calendar')
  async calendar(@TheReader() reader: Reader, @Query() { authority, done }: AskedAuthorityDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const view = { ...calendarView(own, await this.calendars.list(reader.principal)), done: done === 'list' };
    return page('pages/authority/calendar', 'Bank holidays', view, { area: 'authority' });
  }

  @Get('name')
  async name(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): Promise<PageAnswer> {
    const own = administering(ownAuthority(reader, authority));
    const { version } = await this.governance.settled(reader.principal, own.id);
    return this.nameForm(
      own,
      { name: '', why: '', how: '', day: '', month: '', year: '', version: String(version) },
      [],
    );
  }

  @Post('name')
  @TakesForm()
  async rename(
    @TheReader() reader: Reader,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const own = administering(ownAuthority(reader, authority));
    const by = await this.access.requireMember(reader.principal, own.id, managesMembers);
    const text = (name: string): string => (form.one(name) ?? '').trim();
    const filled = {
      name: text('name'),
      why: text('why'),
      how: text('how'),
      day: text('from.day'),
      month: text('from.month'),
      year: text('from.year'),
      version: text('version'),
    };
    const from = `${filled.year.padStart(4, '0')}-${filled.month.padStart(2, '0')}-${filled.day.padStart(2, '0')}`;
    const problems = [
      ...(filled.name === '' ? [{ field: 'name', text: 'Enter the new name' }] : []),
      ...(filled.how === ''
        ? [{ field: 'how', text: 'Say whether the authority is renamed or was typed wrongly' }]
        : []),
      ...(filled.why === '' ? [{ field: 'why', text: 'Enter why the name changes' }] : []),
    ];
    if (problems.length > 0) return this.nameForm(own, filled, problems);
    try {
      const { name, why, how } = filled;
      const conditions = { idempotencyKey: null, ifMatch: versionIn(form) };
      if (how === 'corrected') await this.names.correctOrganisation(own.id, { name, why }, by, conditions);
      else await this.names.renameOrganisation(own.id, { name, why, from }, by, conditions);
      return seeOther(within(own, '/authority?done=name'));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const told = error.errors.map(({ field, message }) => ({
        field: field === 'from' ? 'from-day' : field,
        text:
          field === 'from'
            ? 'Enter a real day that is not after today, nor before it was last renamed'
            : `The ${field} ${message}`,
      }));
      return this.nameForm(own, filled, told);
    }
  }

  private nameForm(
    own: OwnAuthority,
    filled: Parameters<typeof nameFormView>[1],
    problems: Parameters<typeof nameFormView>[2],
  ): PageAnswer {
    const title = problems.length > 0 ? 'Error: Change the name' : 'Change the name';
    const today = londonDateOf(this.clock.simulated ?? new Date().toISOString());
    return page('pages/authority/name', title, nameFormView(own, filled, problems, today), {
      area: 'authority',
      status: problems.length > 0 ? 400 : 200,
    });
  }

  /** Everybody, where the reader may choose among people; nobody otherwise. */
  private async membersFor(reader: Reader, own: OwnAuthority): Promise<readonly MemberSeen[]> {
    try {
      return await this.members.list(reader.principal, own.id);
    } catch (error) {
      if (error instanceof Denial && error.problem === 'not-permitted') return [];
      throw error;
    }
  }

  private async peopleNamed(reader: Reader, own: OwnAuthority): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.membersFor(reader, own)).map(({ id, name }) => [id, name]));
  }
}

function administering(own: OwnAuthority): OwnAuthority {
  if (own.roles.includes('administrator')) return own;
  throw new Denial('not-permitted', 'Only an administrator of the authority changes its name.');
}
