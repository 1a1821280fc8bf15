import type { LightMyRequestResponse } from 'fastify';
import { acts, commandOf, type CommandType, type ReplayedEvent } from '../../../workflows/index.js';
import { permissions } from '../../../src/identity/index.js';
import { answersOf } from '../../../src/web/forms/answers-of.js';
import { commandInAddress } from '../../../src/web/words/commands.js';
import type { Person, Service } from '../http/service.js';
import { signedIn, type Browser } from './browser.js';
import { sentBy } from './sent-by.js';

type Entries = readonly (readonly [name: string, value: string])[];

/** What the form of a page sends as it stands, without the token that the browser adds. */
export function formOf({ body }: LightMyRequestResponse): Entries {
  const form = /<form\b[^>]*method="post"[\s\S]*<\/form>/.exec(body)?.[0];
  if (form === undefined) throw new Error(`the page has no form: ${/<h1>[\s\S]*?<\/h1>/.exec(body)?.[0]}`);
  return sentBy(form).filter(([name]) => name !== '_csrf');
}

/** The same with some inputs answered otherwise, and a button pressed. */
export function answered(page: LightMyRequestResponse, answers: Entries, go = 'continue'): Entries {
  const own = new Set(answers.map(([name]) => name));
  return [...formOf(page).filter(([name]) => !own.has(name)), ...answers, ['go', go]];
}

/** People of the service who do things by the forms of pages, each with a browser of their own. */
export class FormPlayer {
  private readonly browsers = new Map<Person, Browser>();

  constructor(
    private readonly service: Service,
    /** Looks at every page that is met. */
    private readonly look: (page: LightMyRequestResponse) => void = () => undefined,
  ) {}

  async browserOf(person: Person): Promise<Browser> {
    const known = this.browsers.get(person) ?? (await signedIn(this.service, person));
    this.browsers.set(person, known);
    return known;
  }

  /** Whoever may give a command; whoever prepares where both may. */
  async browserFor(type: CommandType): Promise<Browser> {
    const roles: readonly string[] = permissions[type];
    return this.browserOf(
      roles.includes('commissioner') ? 'commissioner' : roles.includes('decision-maker') ? 'decider' : 'guardian',
    );
  }

  /** Fills in the form of an act, checks it and gives it; gives the address that the browser is led to. */
  async does(id: string | null, type: CommandType, data: object, providers: readonly string[] = []): Promise<string> {
    const browser = await this.browserFor(type);
    const address = id === null ? '/procurements/new' : `/procurements/${id}/do/${commandInAddress(type)}`;
    const form = this.met(await browser.get(address), 200);
    const answers = answersOf(acts[type].carries, data, (one) => providers.includes(one)).entries;
    const left = formOf(form).filter(([name]) => !name.startsWith('data.'));
    const check = this.met(await browser.submit(address, [...left, ...answers, ['go', 'continue']]), 200);
    if (!check.body.includes('value="send"')) throw new Error(`${type} would be refused: ${check.body}`);
    const sent = await browser.submit(`${address}/check`, [...formOf(check), ['go', 'send']]);
    if (sent.statusCode !== 303) throw new Error(`${type} was answered ${sent.statusCode}: ${sent.body}`);
    return String(sent.headers.location);
  }

  /** Does by forms what a story does in the law alone; the system's part is left to time. Gives the procurement's id. */
  async plays(recorded: readonly ReplayedEvent[]): Promise<string> {
    let id: string | null = null;
    const providers = new Set<string>();
    for (const { type, data: given, disclosed, recordedAt } of recorded) {
      const command = commandOf(type)!;
      if (command === 'EndStandstill') continue;
      const { derived: _derived, ...open } = given as Readonly<Record<string, unknown>>;
      const data = { ...open, ...disclosed };
      this.service.at(recordedAt);
      const led = await this.does(id, command, data, [...providers]);
      id ??= /^\/procurements\/([^/]+)/.exec(led)![1]!;
      for (const [, named] of JSON.stringify(data).matchAll(/"id":"([\w.-]+)","name"/g)) providers.add(named!);
    }
    return id!;
  }

  private met(page: LightMyRequestResponse, status: number): LightMyRequestResponse {
    if (page.statusCode !== status) throw new Error(`answered ${page.statusCode}: ${page.body}`);
    this.look(page);
    return page;
  }
}
