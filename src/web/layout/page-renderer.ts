import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Clock } from '../../engine/index.js';
import type { Reader } from '../session/reader.js';
import { WebSessions } from '../session/web-sessions.js';
import type { PageAnswer } from './answer.js';
import { compressed } from './compressed.js';
import { roleWords } from '../words/roles.js';
import { navigationFor } from './navigation.js';
import { fill } from './templates.js';

/** What a page may load and where its forms may go: ours, and nobody else's. Nothing within a page runs or styles it. */
export const webPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Makes pages of what handlers answer with: the same layout, the same headers, the same policy for each. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly sessions: WebSessions,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** The whole document. Sets its status and headers. */
  async render(answer: PageAnswer, request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer> {
    const { template, title, view, options } = answer;
    const reader = options.publicFor === undefined ? await this.sessions.readerOf(request) : null;
    const html = fill(template, { ...view, layout: await this.layoutOf(title, options, reader, request, reply) });
    void reply.status(options.status ?? 200).headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': webPolicy,
      'cache-control': cacheControl(options),
      'cross-origin-resource-policy': 'same-origin',
      // Browsers would not say of a form which page it stands in, not even to us, where they are told to say nothing to anybody.
      'referrer-policy': 'same-origin',
      ...options.headers,
    });
    if (!options.unchanging) return compressed(html, request, reply);
    const tag = `"${createHash('sha256').update(html).digest('hex').slice(0, 32)}"`;
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] !== tag) return compressed(html, request, reply);
    void reply.status(304);
    return '';
  }

  private async layoutOf(
    title: string,
    { area, width = 'staff', publicFor }: PageAnswer['options'],
    reader: Reader | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<object> {
    return {
      title,
      width,
      navigation: navigationFor(reader, area),
      reader: reader && { name: reader.name, where: whereabouts(reader) },
      authorityName: reader?.memberships.map(({ organisation }) => organisation.name).join(', ') ?? null,
      csrf: publicFor === undefined && reader ? await this.sessions.tokenFor(request, reply) : null,
      rehearsal: this.clock.simulated !== null,
      address: this.configuration.publicUrl,
    };
  }
}

/** What somebody is, as the head of each page says it: `commissioner`, `commissioner and auditor`. */
function whereabouts({ memberships }: Reader): string {
  const roles = [...new Set(memberships.flatMap((each) => each.roles))].map((role) =>
    roleWords[role].name.toLowerCase(),
  );
  return new Intl.ListFormat('en-GB').format(roles);
}

function cacheControl({ publicFor, unchanging, status = 200 }: PageAnswer['options']): string {
  if (status >= 400) return 'no-store';
  if (publicFor !== undefined) return `public, max-age=${publicFor}`;
  return unchanging ? 'private, no-cache' : 'private, no-store';
}
