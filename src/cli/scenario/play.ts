import type { Command, Deadline, Instant } from '../../../workflows/index.js';
import { Conflict, Denial, InvalidInput, Refusal } from '../../platform/errors.js';
import { authorityFor, enter, type Cast, type CastMember } from './cast.js';
import { differences } from './differences.js';
import type { Happening } from './happening.js';
import { differencesInRecord } from './record-expectation.js';
import type { Act, Scenario, ScenarioStep } from './scenario.js';
import { isSettling, withIds, type SettlingType } from './settling.js';
import { unopened, type Stage, type Standing } from './stage.js';

/** A step as it was played: what came of it, how the procurement stands now, and where that is not what was expected. */
export interface PlayedStep {
  readonly step: ScenarioStep;
  /** What the passage of time brought about before the step. */
  readonly timers: readonly Deadline[];
  readonly happening: Happening;
  readonly standing: Standing;
  /** The id that the procurement has here; null where it has not been opened. */
  readonly procurementId: string | null;
  /** In words; none where everything is as expected. */
  readonly differences: readonly string[];
}

export interface PlayOptions {
  /** Off shows that no outcome depends on whether a timer has fired. */
  readonly timers: boolean;
}

/** Plays a scenario, step by step, through the real engine. Goes on after a step that came out otherwise than expected. */
export async function* play(scenario: Scenario, stage: Stage, options: PlayOptions): AsyncGenerator<PlayedStep> {
  stage.clock.rehearse(scenario.law);
  const performance = new Performance(scenario, stage, await enter(scenario, stage));
  for (const step of scenario.steps) yield await performance.take(step, options);
}

/** A finding that may cite how a contract performed. */
interface Cites {
  readonly evidence?: readonly { readonly procurement: string; readonly entry: string }[];
}

class Performance {
  /** The ids of the procurements, by their names in the scenario. */
  private readonly ids = new Map<string, string>();
  private readonly standings = new Map<string, Standing>();
  /** Instants compare as text; no scenario begins before this one. */
  private now: Instant = '';

  constructor(
    private readonly scenario: Scenario,
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {}

  async take(step: ScenarioStep, { timers: fire }: PlayOptions): Promise<PlayedStep> {
    const timers = fire ? await this.letTimePass(step.at) : [];
    this.moveTo(step.at);
    const happening = step.act ? await this.act(step.act, step.procurement) : await this.look(step.procurement);
    const { available, blocked } = step.expect;
    const withActions = step.act === null || available !== undefined || blocked !== undefined;
    const standing = (await this.refresh(step.procurement, withActions)) ?? unopened;
    const procurementId = this.ids.get(step.procurement ?? '') ?? null;
    const unmet = [...differences(step.expect, happening, standing), ...(await this.inRecord(step, procurementId))];
    return { step, timers, happening, standing, procurementId, differences: unmet };
  }

  /** Where the record of regulation 24 is not as the step expects it. */
  private async inRecord({ expect }: ScenarioStep, procurementId: string | null): Promise<readonly string[]> {
    if (!expect.record) return [];
    return differencesInRecord(expect.record, await this.stage.record(procurementId));
  }

  /** Stops at each instant on the way at which a timer fires, and lets it. */
  private async letTimePass(until: Instant): Promise<readonly Deadline[]> {
    const fired: Deadline[] = [];
    for (const { name, deadline } of this.pending(until)) {
      // A date that had passed when it became known is seen to at once.
      if (deadline.at > this.now) this.moveTo(deadline.at);
      await this.stage.sweep();
      const standing = await this.refresh(name);
      fired.push(...(standing?.deadlines.filter(({ id, metAt }) => id === deadline.id && metAt !== null) ?? []));
    }
    return fired;
  }

  /** Deadlines that are the system's to see to and pass by an instant, the first one first. */
  private pending(until: Instant): readonly { readonly name: string; readonly deadline: Deadline }[] {
    return [...this.standings]
      .flatMap(([name, { deadlines }]) => deadlines.map((deadline) => ({ name, deadline })))
      .filter(({ deadline: { command, metAt, at } }) => command !== null && metAt === null && at <= until)
      .sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : 1));
  }

  private moveTo(now: Instant): void {
    this.now = now;
    this.stage.clock.moveTo(now);
  }

  private async look(procurement: string | null): Promise<Happening> {
    const lost = procurement !== null && !this.ids.has(procurement);
    return { outcome: lost ? 'not-played' : 'looked' };
  }

  private async act({ as, command: type, data }: Act, procurement: string | null): Promise<Happening> {
    const member = this.cast[as]!;
    if (isSettling(type)) return this.settle(member, type, data);
    const opens = type === 'OpenProcurement';
    const id = opens ? null : (this.ids.get(procurement ?? '') ?? null);
    if (!opens && id === null) return { outcome: 'not-played' };
    const authority = opens ? authorityFor(member, this.scenario) : null;
    const command = { type, data: this.withIds(this.named(data)) } as Command;
    try {
      const result = await this.stage.give(member.principal, authority, id, command);
      if (!result.accepted) return { outcome: 'refused', reasons: result.reasons };
      if (opens && procurement !== null) this.ids.set(procurement, result.procurementId);
      return { outcome: 'accepted', warnings: result.warnings };
    } catch (error) {
      if (!(error instanceof Denial)) throw error;
      return { outcome: 'denied', status: error.problem === 'not-found' ? 404 : 403, message: error.message };
    }
  }

  private async settle(member: CastMember, type: SettlingType, data: Act['data']): Promise<Happening> {
    const authority = authorityFor(member, this.scenario);
    try {
      await this.stage.settle(member.principal, authority, type, this.withIds(this.withProviderName(data)));
      return { outcome: 'accepted', warnings: [] };
    } catch (error) {
      return whyNotSettled(error);
    }
  }

  /** The data of an interest with the name of a provider that it names by its key. */
  private withProviderName(data: Act['data']): Act['data'] {
    const { organisation, organisationName, description } = data;
    const provider = typeof organisation === 'string' ? this.scenario.providers[organisation] : undefined;
    if (!provider || organisationName !== undefined || description === undefined) return data;
    return { ...data, organisationName: provider.name };
  }

  /** The data with the ids of the people and the authorities that it names by their keys. */
  private withIds(data: Act['data']): Act['data'] {
    const people = Object.fromEntries(Object.entries(this.cast).map(([key, { id }]) => [key, id]));
    const authorities = Object.values(this.cast).flatMap(({ person, organisation }) =>
      organisation.isAuthority ? [[person.organisation, organisation.id] as const] : [],
    );
    return withIds(data, people, Object.fromEntries(authorities)) as Act['data'];
  }

  /** The data with the ids of the procurements that it names: that it follows, or whose contract it cites. */
  private named(data: Act['data']): Act['data'] {
    const { follows, past, future } = data;
    const id = typeof follows === 'string' ? this.ids.get(follows) : undefined;
    return {
      ...data,
      ...(id === undefined ? {} : { follows: id }),
      ...(past === undefined ? {} : { past: this.citing(past as Cites) }),
      ...(future === undefined ? {} : { future: this.citing(future as Cites) }),
    };
  }

  /** A finding with the ids of the procurements whose contracts it cites. */
  private citing(finding: Cites): Cites {
    const evidence = finding.evidence?.map((ref) => ({
      ...ref,
      procurement: this.ids.get(ref.procurement) ?? ref.procurement,
    }));
    return evidence ? { ...finding, evidence } : finding;
  }

  private async refresh(name: string | null, withActions = false): Promise<Standing | null> {
    const id = name === null ? undefined : this.ids.get(name);
    const standing = id === undefined ? null : await this.stage.look(id, withActions);
    if (standing) this.standings.set(name!, standing);
    return standing;
  }
}

/** Why something could not be settled. Throws what is no answer to anybody. */
function whyNotSettled(error: unknown): Happening {
  if (error instanceof Refusal) return { outcome: 'refused', reasons: error.reasons };
  if (error instanceof Denial) {
    return { outcome: 'denied', status: error.problem === 'not-found' ? 404 : 403, message: error.message };
  }
  if (error instanceof InvalidInput) {
    const message = error.errors.map(({ field, message: said }) => `${field} ${said}`).join('; ');
    return { outcome: 'denied', status: 400, message };
  }
  if (error instanceof Conflict) return { outcome: 'denied', status: 409, message: error.message };
  throw error;
}
