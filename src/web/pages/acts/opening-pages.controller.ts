import { Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, permissions } from '../../../identity/index.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { AskedAuthorityDto } from '../authority/asked.dto.js';
import { ActFlow } from './act-flow.js';
import { DraftPages } from './draft-pages.js';
import { formAddress, type Meant } from './meant.js';

/** Opening a procurement, which has no address yet. Whoever may open one for several authorities says first for which. */
@ForReaders()
@PagesAt('procurements/new')
export class OpeningPagesController {
  constructor(
    private readonly flow: ActFlow,
    private readonly drafts: DraftPages,
    private readonly access: Access,
  ) {}

  @Get()
  async form(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): Promise<PageAnswer> {
    const meant = await this.meant(reader, authority);
    return meant ? this.flow.ask(reader, meant, null) : whichAuthority(reader);
  }

  @Post()
  @TakesForm()
  async answer(
    @TheReader() reader: Reader,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
  ): Promise<PageAnswer | SeeOther> {
    const meant = await this.meant(reader, authority);
    return meant ? this.flow.answer(reader, meant, form) : whichAuthority(reader);
  }

  @Get('saved')
  async saved(@TheReader() reader: Reader, @Query() { authority }: AskedAuthorityDto): Promise<PageAnswer | SeeOther> {
    const meant = await this.meant(reader, authority);
    return meant ? this.drafts.saved(reader, meant) : whichAuthority(reader);
  }

  /** The check stands at the end of a form: whoever comes to its address without one begins there. */
  @Get('check')
  begin(@Query() { authority }: AskedAuthorityDto): SeeOther {
    const chosen = authority === undefined ? {} : { chosen: authority };
    return seeOther(formAddress({ type: 'OpenProcurement', procurementId: null, ...chosen }));
  }

  @Post('check')
  @TakesForm()
  async send(
    @TheReader() reader: Reader,
    @Query() { authority }: AskedAuthorityDto,
    @Form() form: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer | SeeOther> {
    const meant = await this.meant(reader, authority);
    return meant ? this.flow.send(reader, meant, form, request.id) : whichAuthority(reader);
  }

  /** For which authority it is; null where that is still to be said. */
  private async meant(reader: Reader, authority: string | undefined): Promise<Meant | null> {
    const about = { type: 'OpenProcurement', procurementId: null } as const;
    const open = opensFor(reader);
    const [only] = open;
    if (open.length < 2 && authority === undefined) {
      const authorityId = only?.id ?? (await this.access.resolveAuthority(reader.principal));
      return { ...about, authorityId };
    }
    if (authority === undefined) return null;
    const authorityId = await this.access.resolveAuthority(reader.principal, authority);
    return { ...about, authorityId, ...(open.length > 1 ? { chosen: authorityId } : {}) };
  }
}

/** The authorities for which somebody may open a procurement. */
const opensFor = ({ memberships }: Reader): readonly { readonly id: string; readonly name: string }[] =>
  memberships
    .filter(({ organisation: { kind }, roles }) => {
      const may: readonly string[] = permissions.OpenProcurement;
      return kind === 'authority' && roles.some((role) => may.includes(role));
    })
    .map(({ organisation: { id, name } }) => ({ id, name }));

const whichAuthority = (reader: Reader): PageAnswer =>
  page(
    'pages/acts/which-authority',
    'For which authority do you open it?',
    { authorities: opensFor(reader) },
    { area: 'procurements' },
  );
