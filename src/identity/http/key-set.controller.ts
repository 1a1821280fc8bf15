import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { JSONWebKeySet } from 'jose';
import { Tokens } from '../tokens/tokens.js';

/** Lets others check the tokens of the local issuer. */
@ApiTags('identity')
@Controller('.well-known/jwks.json')
export class KeySetController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({
    summary: 'The public keys of the local issuer (RFC 7517)',
    description: 'Empty where OpenID Connect issuers are configured: the local issuer then counts for nothing.',
    security: [],
  })
  @ApiOkResponse({
    description: 'A JSON Web Key Set',
    schema: {
      type: 'object',
      required: ['keys'],
      properties: { keys: { type: 'array', items: { type: 'object', additionalProperties: true } } },
    },
  })
  keys(): JSONWebKeySet {
    return this.tokens.publicKeys;
  }
}
