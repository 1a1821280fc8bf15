import { Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CalendarCommands } from '../../../deadlines/calendars.commands.js';
import { Conflict, Denial, InvalidInput, PayloadTooLarge } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { readUploads, TakesUploads, type FormFile } from '../../../platform/http/upload-form.js';
import { dayFrom } from '../../forms/london-clock.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { AskedAuthorityDto, SentToAuthorityDto } from './asked.dto.js';
import {
  bringListView,
  checkedListView,
  datesInWords,
  nothingTyped,
  wrongWithList,
  type ListTyped,
  type WrongInput,
} from './holidays.view.js';
import { ownAuthority, within, type OwnAuthority } from './own-authority.js';

/** Far more than any list of holidays; a larger file is a mistake. */
const MOST_BYTES = 1_000_000;

/** A newer list of bank holidays: brought, looked at with what follows from it, and brought into use. */
@PagesAt('authority/calendar')
@ForReaders()
export class HolidayPagesController {
  constructor(private readonly commands: CalendarCommands) {}

  @Get('bring')
  ask(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): PageAnswer {
    return form(administering(ownAuthority(reader, authority)), nothingTyped, []);
  }

  @Post('bring')
  @TakesForm()
  @TakesUploads()
  async check(
    @TheReader() reader: Reader,
    @Query() { authority }: SentToAuthorityDto,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer> {
    const own = administering(ownAuthority(reader, authority));
    const files: string[] = [];
    const given = await readUploads(request, async (file) => void files.push(await textOf(file)));
    const answer = (name: string): string => (given.one(name) ?? '').trim();
    const [day, month, year] = [answer('asOf.day'), answer('asOf.month'), answer('asOf.year')];
    const typed: ListTyped = {
      ...{ day, month, year },
      text: answer('text').slice(0, MOST_BYTES),
      source: answer('source'),
    };
    const text = files[0] ?? typed.text;
    const asOf = [day, month, year].every((part) => part === '') ? '' : dayFrom({ day, month, year });
    const list = text === '' ? null : listIn(text);
    const wrong: readonly WrongInput[] = [
      ...(text === '' ? [{ field: 'list' as const, text: 'Choose the file of the list, or paste the list' }] : []),
      ...(text !== '' && list === null
        ? [{ field: 'list' as const, text: 'The list must be as GOV.UK publishes it for programs to read' }]
        : []),
      ...(asOf === null ? [{ field: 'asOf' as const, text: 'Enter a real day, such as 1 12 2026' }] : []),
      ...(typed.source.length > 200
        ? [{ field: 'source' as const, text: 'Where the list is from must be 200 characters or fewer' }]
        : []),
    ];
    if (wrong.length > 0 || asOf === null || list === null) return form(own, typed, wrong);
    try {
      const offered = {
        list,
        ...(asOf === '' ? {} : { asOf }),
        ...(typed.source === '' ? {} : { source: typed.source }),
      };
      const considered = await this.commands.consider(reader.principal, offered);
      const view = checkedListView(own, considered, { list: JSON.stringify(list), asOf, source: typed.source });
      return page('pages/authority/holidays-check', 'Check the list of bank holidays', view, { area: 'authority' });
    } catch (error) {
      return form(own, typed, saidOf(error));
    }
  }

  @Post('use')
  @TakesForm()
  async use(
    @TheReader() reader: Reader,
    @Query() { authority }: AskedAuthorityDto,
    @Form() given: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const own = administering(ownAuthority(reader, authority));
    const [asOf, source] = [given.one('asOf') ?? '', given.one('source') ?? ''];
    try {
      await this.commands.load(reader.principal, {
        list: listIn(given.one('list') ?? ''),
        ...(asOf === '' ? {} : { asOf }),
        ...(source === '' ? {} : { source }),
      });
      return seeOther(within(own, '/authority/calendar?done=list'));
    } catch (error) {
      return form(own, { ...nothingTyped, source }, saidOf(error));
    }
  }
}

function form(own: OwnAuthority, typed: ListTyped, wrong: readonly WrongInput[]): PageAnswer {
  const title = `${wrong.length > 0 ? 'Error: ' : ''}Bring a newer list of bank holidays`;
  return page('pages/authority/holidays', title, bringListView(own, typed, wrong), {
    area: 'authority',
    status: wrong.length > 0 ? 400 : 200,
  });
}

/** What is wrong with a list that was not taken; what is no fault of the list goes on. */
function saidOf(error: unknown): readonly WrongInput[] {
  if (error instanceof Conflict) return [{ field: 'asOf', text: datesInWords(error.message) }];
  if (!(error instanceof InvalidInput)) throw error;
  return error.errors
    .slice(0, 20)
    .map(({ field, message }) =>
      field === 'asOf'
        ? { field: 'asOf', text: datesInWords(`The day on which it was taken ${message}`) }
        : { field: 'list', text: wrongWithList(field, message) },
    );
}

/** The list as data; null for what is none. Only what speaks of England and Wales is kept, which is all that counts. */
function listIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const all = value as Readonly<Record<string, unknown>>;
    const { scotland: _scotland, 'northern-ireland': _ireland, ...rest } = all;
    return rest;
  } catch {
    return null;
  }
}

async function textOf({ body }: FormFile): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new PayloadTooLarge('The file is larger than any list of holidays.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8').trim();
}

function administering(own: OwnAuthority): OwnAuthority {
  if (own.roles.includes('administrator')) return own;
  throw new Denial('not-permitted', 'Only an administrator of an authority brings a list of bank holidays.');
}
