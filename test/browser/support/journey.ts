import type { BrowserContext, Locator, Page } from 'playwright-core';
import { enter, type Cast } from '../../../src/cli/scenario/cast.js';
import type { Scenario, ScenarioStep } from '../../../src/cli/scenario/scenario.js';
import { withIds } from '../../../src/cli/scenario/settling.js';
import { Sweeper } from '../../../src/deadlines/sweeper.js';
import { GovernanceService } from '../../../src/governance/governance.service.js';
import { IdentityQueries, IdentityService } from '../../../src/identity/index.js';
import { answersOf } from '../../../src/web/forms/answers-of.js';
import { commandInAddress } from '../../../src/web/words/commands.js';
import { acts, commandOf, keyCriterionNames, type CommandType } from '../../../workflows/index.js';
import { signedInAs } from '../../support/web/browser.js';
import { alike } from './alike.js';
import { controlsOf, type Control } from './controls.js';
import type { Hands } from './hands.js';
import type { Stage } from './service.js';

type Data = Readonly<Record<string, unknown>>;

/** A scenario that is done in a browser: each person in a window of their own, everything by what the pages offer. */
export class Journey {
  private readonly windows = new Map<string, { readonly context: BrowserContext; readonly page: Page }>();
  /** What the pages made of the identifiers of the scenario, which nobody types. */
  private readonly made = new Map<string, string>();
  /** The names of the criteria that are scored, by their identifiers in the scenario. */
  private readonly criteria = new Map<string, string>(Object.entries(keyCriterionNames));
  /** The procurement, once it has been opened. */
  id = '';

  private constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
    private readonly cast: Cast,
    private readonly hands: Hands,
    private readonly scripts: boolean,
  ) {}

  static async begin(stage: Stage, scenario: Scenario, hands: Hands, scripts = true): Promise<Journey> {
    const { app } = stage.service;
    const entrance = {
      identity: app.get(IdentityService),
      organisations: app.get(IdentityQueries),
      governance: app.get(GovernanceService),
    };
    return new Journey(stage, scenario, await enter(scenario, entrance), hands, scripts);
  }

  /** Does all of it, and gives what came of each step that was to come out otherwise. */
  async goThrough(): Promise<void> {
    for (const step of this.scenario.steps) {
      this.stage.service.at(step.at);
      await this.stage.service.app.get(Sweeper).sweepOnce();
      if (step.act === null) continue;
      try {
        await this.take(step, step.act.as, step.act.command as CommandType, this.known(step.act.data));
      } catch (error) {
        const where = `step ${step.number}, ${step.act.command} by ${step.act.as}, at ${this.windows.get(step.act.as)?.page.url()}`;
        throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
      }
    }
  }

  /** The window of somebody, who signs in when they are first seen. */
  async windowOf(person: string): Promise<Page> {
    const known = this.windows.get(person);
    if (known) return known.page;
    const { issuer, subject } = this.cast[person]!.principal;
    const browser = await signedInAs(this.stage.service, { issuer, subject });
    const context = await this.stage.contextOf(browser, { scripts: this.scripts });
    const page = await context.newPage();
    this.windows.set(person, { context, page });
    return page;
  }

  async close(): Promise<void> {
    for (const { context } of this.windows.values()) await context.close();
  }

  /** What an act carries, with the ids of people in place of their keys. */
  private known(data: Data): Data {
    const people = Object.fromEntries(Object.entries(this.cast).map(([key, { id }]) => [key, id]));
    return withIds(data, people, {}) as Data;
  }

  private async take({ expect: expected }: ScenarioStep, person: string, type: CommandType, data: Data): Promise<void> {
    const page = await this.windowOf(person);
    const { outcome } = expected;
    for (const { id, name } of named(data['criteria'])) this.criteria.set(id, name);
    if (outcome?.kind === 'denied') return this.isDenied(page, type);
    if (outcome?.kind === 'refused') return this.isRefused(page, type, data, outcome.provisions);
    if (type === 'RecordScore') await this.score(page, data);
    else if (type === 'LockScores') await this.lock(page);
    else await this.give(page, type, data);
    if (type === 'OpenProcurement') this.id = /\/procurements\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await this.learn(type, data);
    if (expected.state !== undefined && (await this.state()) !== expected.state)
      throw new Error(`it stands at ${await this.state()}, and not at ${expected.state}`);
  }

  /** Where the procurement stands. */
  async state(): Promise<string> {
    const [row] = await this.stage.service.test.asOwner<{ state: string }>(
      `SELECT state FROM standing WHERE id = '${this.id}'`,
    );
    return row!.state;
  }

  /** Goes to the form of an act by the links of the pages, fills it in, checks it and gives it. */
  private async give(page: Page, type: CommandType, data: Data): Promise<void> {
    await this.goTo(page, type);
    await this.fillIn(page, type, data);
    const send = page.locator('button[name="go"][value="send"]');
    if ((await send.count()) === 0) throw new Error(`it would be refused: ${await textOf(page)}`);
    const answer = await this.hands.press(page, send);
    const led = new URL(page.url()).pathname;
    if (answer?.status() !== 200 || /\/do\/|\/new/.test(led))
      throw new Error(`it led to ${led}, which was answered ${answer?.status()}: ${await textOf(page)}`);
  }

  /** By way of what can be done, which the overview leads to as well. */
  private async goTo(page: Page, type: CommandType): Promise<void> {
    const { origin } = this.stage;
    if (type === 'OpenProcurement') {
      await page.goto(`${origin}/procurements`);
      await this.hands.press(page, page.locator('a[href="/procurements/new"]').first());
      return;
    }
    // Whoever only evaluates sees nothing of the procurement, and finds what waits for them in their work.
    const list = await page.goto(`${origin}/procurements/${this.id}/do`);
    const address = `/procurements/${this.id}/do/${commandInAddress(type)}`;
    const link = page.locator(`a[href="${address}"], a[href^="${address}?"]`);
    if (list!.status() === 404) await page.goto(`${origin}/work`);
    if (list!.status() === 404 && (await link.count()) === 0) await this.goToScores(page);
    if ((await link.count()) === 0) throw new Error(`no page leads to it: ${await textOf(page)}`);
    await this.hands.press(page, link.first());
  }

  /** Answers everything that an act asks, page by page, until it is shown what follows. */
  private async fillIn(page: Page, type: CommandType, data: Data): Promise<void> {
    const done = new Set<string>();
    for (let turn = 0; turn < 30; turn += 1) {
      const controls = await controlsOf(page);
      const wanted = this.wanted(type, data, controls);
      for (const control of controls) {
        const values = wanted.get(control.name);
        if (values === undefined) continue;
        done.add(control.name);
        await this.answer(page, control, values);
      }
      const missing = [...wanted.keys()].filter((name) => !controls.some((control) => control.name === name));
      const more = await this.moreFor(page, missing);
      const goOn = page.locator('button[name="go"][value="continue"]:not(.p-default)');
      await this.hands.press(page, more ?? goOn);
      if (more !== null) continue;
      const summary = page.locator('.nhsuk-error-summary');
      if ((await summary.count()) > 0) throw new Error(`it is not taken: ${await summary.innerText()}`);
      if ((await goOn.count()) > 0) continue;
      const left = missing.filter((name) => !done.has(name) && !isAskedElsewhere(type, name));
      if (left.length > 0) throw new Error(`its form does not ask for ${left.join(', ')}`);
      return;
    }
    throw new Error('it is asked for without end');
  }

  /** What is to be answered, by the names of the inputs: a provider that is offered is chosen, and another is described. */
  private wanted(type: CommandType, data: Data, controls: readonly Control[]): ReadonlyMap<string, readonly string[]> {
    const offered = new Set(controls.flatMap(({ value, options }) => [value, ...options]));
    const isOffered = (provider: string): boolean => offered.has(this.made.get(provider) ?? provider);
    const wanted = new Map<string, string[]>();
    for (const [name, value] of answersOf(acts[type].carries, data, isOffered).entries)
      wanted.set(name, [...(wanted.get(name) ?? []), value]);
    return wanted;
  }

  private async answer(page: Page, control: Control, values: readonly string[]): Promise<void> {
    const { name, type, value, options, checked, folded } = control;
    if (type === 'hidden' || type === 'file') return;
    const isWanted = (one: string): boolean => values.some((each) => each === one || this.made.get(each) === one);
    const one = page.locator(`[name="${name}"]`);
    if (type === 'radio' || type === 'checkbox') {
      if (!isWanted(value) || checked) return;
      const it = page.locator(`[name="${name}"][value="${value}"]`);
      if (folded) await this.unfoldAround(page, it);
      return this.hands.choose(page, it);
    }
    if (type === 'select') {
      const option = options.find(isWanted);
      if (option === undefined) throw new Error(`${name} offers ${options.join(', ')}, and not ${values.join(', ')}`);
      if (option === value) return;
      if (folded) await this.unfoldAround(page, one);
      return this.hands.take(page, one, option);
    }
    if (value.replaceAll('\r', '') === values[0]) return;
    if (folded) await this.unfoldAround(page, one);
    return this.hands.write(page, one, values[0]!);
  }

  /** Opens what an input is folded into. */
  private async unfoldAround(page: Page, input: Locator): Promise<void> {
    const folded = page.locator('details:not([open])', { has: input });
    while ((await folded.count()) > 0) await this.hands.unfold(page, folded.first().locator('> summary'));
  }

  /** The button that asks for one more of a list of which something is still missing; null where nothing is. */
  private async moreFor(page: Page, missing: readonly string[]): Promise<Locator | null> {
    for (const name of missing) {
      for (const [, list, place] of [...name.matchAll(/^(.*)\[(\d+)\]/g)].reverse()) {
        const add = page.locator(`button[name="go"][value="add:${list}[${place}]"]`);
        if ((await add.count()) === 0) continue;
        await this.unfoldAround(page, add);
        return add;
      }
    }
    return null;
  }

  /** Gives a score on the evaluator's own page. */
  private async score(page: Page, data: Data): Promise<void> {
    const { provider, criterion, score, comment } = data as {
      readonly provider: { readonly id: string };
      readonly criterion: string;
      readonly score: number;
      readonly comment: string;
    };
    const offer = this.made.get(provider.id) ?? provider.id;
    const link = page.locator(`main nav a[href*="offer=${offer}"], nav.p-rail a[href*="offer=${offer}"]`).first();
    if (!page.url().includes(`/${this.id}/evaluation`)) await this.goToScores(page);
    if ((await link.getAttribute('aria-current')) === null) await this.hands.press(page, link);
    const called = this.criteria.get(criterion) ?? criterion;
    const heading = page.locator('h2', { hasText: new RegExp(`^\\d+\\. ${called}$`) });
    const card = page.locator('section.p-score', { has: heading });
    const radio = card.locator(`input[type="radio"][value="${score}"]`);
    if ((await radio.count()) > 0) await this.hands.choose(page, radio);
    else await this.hands.write(page, card.locator('input[name^="score."]'), String(score));
    await this.hands.write(page, card.locator('textarea[name^="comment."]'), comment);
    await this.hands.press(page, page.locator('main form button', { hasText: /^Save$/ }).first());
    if (!(await textOf(page)).includes('Saved.')) throw new Error(`it was not saved: ${await textOf(page)}`);
  }

  /** Locks the scores that were given, on the same page. */
  private async lock(page: Page): Promise<void> {
    const lock = page.getByRole('button', { name: 'Lock your scores' });
    if (!page.url().includes(`/${this.id}/evaluation`)) await this.goToScores(page);
    if ((await lock.count()) === 0) throw new Error(`they cannot be locked: ${await textOf(page)}`);
    const answer = await this.hands.press(page, lock);
    if (answer?.status() !== 200) throw new Error(`they were not locked: ${await textOf(page)}`);
  }

  private async goToScores(page: Page): Promise<void> {
    await page.goto(`${this.stage.origin}/procurements/${this.id}/evaluation`);
  }

  /** What cannot be done is said to be so, with the provision, before anything is sent. */
  private async isRefused(page: Page, type: CommandType, data: Data, provisions: readonly string[]): Promise<void> {
    await page.goto(`${this.stage.origin}/procurements/${this.id}/do/${commandInAddress(type)}`);
    const hasForm = (await page.locator('form.p-form').count()) > 0;
    if (hasForm) await this.fillIn(page, type, data);
    if ((await page.locator('button[name="go"][value="send"]').count()) > 0) throw new Error('it could be given');
    const said = await page.locator('main').innerText();
    if (!/You cannot/.test(said)) throw new Error(`it is not said that it cannot be done: ${said}`);
    // That an act comes later is not said where its place is taken by what is to be done first, with the provision of that.
    if (!hasForm && (await page.locator('.p-notyet .p-cite').count()) > 0) return;
    const silent = provisions.filter((provision) => !said.includes(provision));
    if (silent.length > 0) throw new Error(`it is not said that ${silent.join(' and ')} stands against it: ${said}`);
  }

  private async isDenied(page: Page, type: CommandType): Promise<void> {
    const answer = await page.goto(`${this.stage.origin}/procurements/${this.id}/do/${commandInAddress(type)}`);
    if (![403, 404].includes(answer!.status())) throw new Error(`it was answered ${answer!.status()}`);
  }

  /** Notes what was made of the identifiers of the scenario, and that what was written is what is on record. */
  private async learn(type: CommandType, data: Data): Promise<void> {
    const [last] = await this.stage.service.test.asOwner<{ type: string; canonical: string }>(
      `SELECT type, canonical FROM event WHERE stream_id = '${this.id}' ORDER BY version DESC LIMIT 1`,
    );
    if (commandOf(last!.type) !== type) throw new Error(`${last!.type} is on record, which is no trace of it`);
    const { data: recorded } = JSON.parse(last!.canonical) as { data: Data };
    alike(data, recorded, (ours, theirs) => this.made.set(ours, theirs));
  }
}

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ').slice(0, 1500);

/** What the opening of a procurement has answered already, and what is made of a name. */
const isAskedElsewhere = (type: CommandType, name: string): boolean =>
  /\.id$/.test(name) || (type === 'ChooseProcess' && /^data\.(answers|reasons)\./.test(name));

const named = (criteria: unknown): readonly { readonly id: string; readonly name: string }[] =>
  Array.isArray(criteria)
    ? (criteria as readonly Data[]).flatMap(({ id, name }) =>
        typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [],
      )
    : [];
