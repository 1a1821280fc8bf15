import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { localIssuerName } from '../../../src/identity/tokens/local-issuer.js';
import { StoredSessions } from '../../../src/web/session/stored-sessions.js';
import type { Person, Service } from '../http/service.js';

export type Fields =
  Readonly<Record<string, string | readonly string[]>> | readonly (readonly [name: string, value: string])[];

const SESSION = '__Host-probity';

/** What a browser does, without a screen: it keeps cookies, says where a form stands, and sends the token of the page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The token of the last page that had one. */
  token: string | undefined;

  constructor(private readonly fastify: FastifyInstance) {}

  /** A page, as it is answered: what it redirects to is not followed. */
  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.send('GET', url, { ...this.cookie(), 'sec-fetch-site': 'same-origin', ...headers });
  }

  /** A page, after what it redirects to. */
  async follow(url: string): Promise<LightMyRequestResponse> {
    let answer = await this.get(url);
    for (let hop = 0; hop < 5 && answer.statusCode === 303; hop++)
      answer = await this.get(String(answer.headers.location));
    return answer;
  }

  /** Sends a form of a page, with its token where somebody is signed in. */
  async submit(
    url: string,
    fields: Fields = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    if (this.cookies.has(SESSION) && this.token === undefined) await this.get('/sign-out');
    const body = bodyOf(fields);
    if (this.token !== undefined && !body.has('_csrf')) body.append('_csrf', this.token);
    return this.post(url, body.toString(), headers);
  }

  /** Sends a body as it is, from a page of ours unless the headers say otherwise; an empty one is left out. */
  post(
    url: string,
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    return this.send('POST', url, { ...this.cookie(), ...formHeaders, ...headers }, body);
  }

  private cookie(): Readonly<Record<string, string>> {
    if (this.cookies.size === 0) return {};
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: string | Buffer,
  ) {
    const all = Object.entries({ accept: 'text/html,*/*', host: HOST, ...headers });
    const sent = { method, url, headers: Object.fromEntries(all.filter(([, value]) => value !== '')) };
    const answer = await this.fastify.inject(payload === undefined ? sent : { ...sent, payload });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
      if (name === SESSION) this.token = undefined;
    }
    this.token = /name="_csrf" value="([\w-]+)"/.exec(answer.body)?.[1] ?? this.token;
    return answer;
  }
}

const HOST = '127.0.0.1:3000';

const formHeaders = {
  origin: `http://${HOST}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};

function bodyOf(fields: Fields): URLSearchParams {
  const entries = Array.isArray(fields)
    ? (fields as readonly (readonly [string, string])[])
    : Object.entries(fields as Readonly<Record<string, string | readonly string[]>>).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as const),
      );
  return new URLSearchParams(entries.map(([name, value]): [string, string] => [name, value]));
}

const fastifyOf = (service: Service): FastifyInstance => service.app.getHttpAdapter().getInstance();

/** The browser of somebody without an account. */
export function anonymous(service: Service): Browser {
  return new Browser(fastifyOf(service));
}

/** A browser in which a person of the service is signed in. */
export function signedIn(service: Service, person: Person): Promise<Browser> {
  return signedInAs(service, { issuer: localIssuerName, subject: person });
}

/** The same for anybody, whoever signs them in. */
export async function signedInAs(
  service: Service,
  who: { readonly issuer: string; readonly subject: string; readonly steppedUp?: boolean },
): Promise<Browser> {
  const browser = anonymous(service);
  browser.cookies.set(SESSION, await service.app.get(StoredSessions).begin(who));
  return browser;
}
