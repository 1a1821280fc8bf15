import { Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { Problems } from '../platform/http/problem-responses.js';
import { sha256Hex } from '../trail/index.js';
import { FeedListDto, NewFeedDto } from './dto/feeds.dto.js';
import { FeedsService } from './feeds.commands.js';

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

@ApiTags('feeds')
@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Post()
  @SignInRequired()
  @ApiOperation({
    summary: 'Create a secret address at which a calendar program reads your deadlines',
    description: 'The address is in the answer and nowhere else; if it is lost, revoke it and create another.',
  })
  @ApiCreatedResponse({ type: NewFeedDto })
  @Problems('conflict')
  create(@SignedIn() who: Principal): Promise<NewFeedDto> {
    return this.feeds.create(who);
  }

  @Get()
  @SignInRequired()
  @ApiOperation({ summary: 'Your calendar feeds: when each was created and last read' })
  @ApiOkResponse({ type: FeedListDto })
  async list(@SignedIn() who: Principal): Promise<FeedListDto> {
    return { items: await this.feeds.list(who) };
  }

  @Delete(':id')
  @SignInRequired()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Revoke a calendar feed of yours, at once' })
  @ApiNoContentResponse({ description: 'It can no longer be read' })
  async revoke(@SignedIn() who: Principal, @Param('id') id: string): Promise<void> {
    await this.feeds.revoke(who, id);
  }

  @Get(':secret.ics')
  @ApiOperation({
    summary: 'Your open and recent deadlines as an iCalendar object (RFC 5545), for whoever knows the address',
    description:
      'For staff, of the procurements of their authority; for a provider, of the standstills in which its own representation ' +
      'stands. Titles say the kind and the reference of the procurement only. Gone once revoked, or when its owner has no role left.',
    security: [],
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of what you have' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({
    schema: { type: 'string' },
    headers: { ETag: header('Of the contents'), 'Cache-Control': header('`private, no-store`') },
  })
  @ApiResponse({ status: HttpStatus.NOT_MODIFIED, description: 'As you have it' })
  async read(
    @Param('secret') secret: string,
    @Headers('if-none-match') have: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.feeds.read(secret);
    const tag = `"${sha256Hex(text).slice(0, 32)}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-store');
    if (namesTag(have, tag)) return void reply.status(HttpStatus.NOT_MODIFIED).send();
    return void reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="probity.ics"')
      .send(text);
  }
}

/** Whether an `If-None-Match` names the tag, among others perhaps, or as a weak one; a proxy may have made it that. */
function namesTag(header: string | undefined, tag: string): boolean {
  const named = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return named.includes(tag) || named.includes('*');
}
