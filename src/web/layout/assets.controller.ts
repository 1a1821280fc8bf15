import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Denial } from '../../platform/errors.js';
import { assetNamed } from './assets.js';

const YEAR_SECONDS = 31_536_000;

/** The files that pages name. The style names its icons without a digest, so both addresses lead to them. */
@ApiExcludeController()
@Controller()
export class AssetsController {
  @Get('assets/:digest/:name')
  file(
    @Param('digest') digest: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (digest === 'images') send(request, reply, `images/${name}`, false);
    else send(request, reply, name, true);
  }

  @Get('assets/:digest/images/:name')
  picture(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(request, reply, `images/${name}`, true);
  }

  @Get('favicon.ico')
  favicon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(request, reply, 'images/probity.svg', false);
  }
}

function send(request: FastifyRequest, reply: FastifyReply, name: string, forEver: boolean): void {
  const asset = assetNamed(name);
  if (!asset) throw new Denial('not-found', 'There is nothing at this address.');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [encoding, bytes] =
    asset.brotli && /\bbr\b/.test(accepted)
      ? (['br', asset.brotli] as const)
      : asset.gzip && /\bgzip\b/.test(accepted)
        ? (['gzip', asset.gzip] as const)
        : ([null, asset.bytes] as const);
  void reply
    .header('cache-control', forEver ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=86400')
    .header('etag', `"${asset.digest}"`)
    .header('vary', 'accept-encoding')
    .header('content-type', asset.type);
  if (encoding !== null) void reply.header('content-encoding', encoding);
  if (request.headers['if-none-match'] === `"${asset.digest}"`) void reply.status(304).send();
  else void reply.send(bytes);
}
