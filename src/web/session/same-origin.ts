import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/configuration/configuration.js';
import { ForgedForm } from './forged-form.js';

/** Whether a request of this method may change something. */
export const changes = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD';

/** Lets nothing in that a page of another site has its visitor's browser send. Stands before every page, so that none forgets it. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  private readonly own: string;

  constructor({ publicUrl }: Configuration) {
    this.own = new URL(publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (changes(request) && !this.isOurs(request)) throw new ForgedForm();
    return true;
  }

  /**
   * Every browser of today says with a form where the page stands that sends it. Who says nothing is not let in; the address that the
   * browser believes to be at counts as ours, because another site's page cannot change it.
   */
  private isOurs({ headers, host }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return false;
    const { origin } = headers;
    if (origin === undefined || origin === 'null') return site === 'same-origin';
    return origin === this.own || (URL.canParse(origin) && new URL(origin).host === host);
  }
}
