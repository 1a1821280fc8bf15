import { Service, type Answer, type Asking, type Person } from '../../support/http/service.js';

/** An interest that nothing is wrong with. */
export const shares = {
  kind: 'financial',
  organisation: 'owl-health',
  description: 'Shares in the provider.',
  from: '2025-01-01',
  awareOn: '2026-03-02',
} as const;

/** A register of interests as HTTP shows it. */
export class RegisterOverHttp {
  private constructor(
    readonly service: Service,
    private readonly ids: Readonly<Record<string, string>>,
    private readonly names: Readonly<Record<string, string>>,
  ) {}

  static async start(): Promise<RegisterOverHttp> {
    const service = await Service.start();
    const ids: Record<string, string> = {};
    const names: Record<string, string> = {};
    for (const as of ['commissioner', 'decider', 'guardian', 'auditor'] as const) {
      const { id, name } = (await service.ask('GET', 'me', { as })).body['person'] as { id: string; name: string };
      [ids[as], names[as]] = [id, name];
    }
    service.at('2026-03-02');
    return new RegisterOverHttp(service, ids, names);
  }

  /** The id of a person. */
  id(person: Person): string {
    return this.ids[person]!;
  }

  /** What a person is called. */
  name(person: Person): string {
    return this.names[person]!;
  }

  tries(type: string, data: object = {}, as: Person | null = 'commissioner', more: Asking = {}): Promise<Answer> {
    return this.service.settles('interests', type, data, { as, ...more });
  }

  /** Gives a command that is to be accepted, and gives what was recorded last. */
  async does(type: string, data: object = {}, as: Person = 'commissioner'): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.tries(type, data, as);
    if (answer.status !== 200) throw new Error(`${type} was answered ${answer.status}: ${answer.text}`);
    return (answer.body.events.at(-1) as unknown as { data: Record<string, unknown> }).data;
  }

  /** What anybody sees of it. */
  async published(on?: string): Promise<Published> {
    const answer = await this.service.ask('GET', `authorities/icb-1/interests${on ? `?on=${on}` : ''}`, { as: null });
    return answer.body as unknown as Published;
  }

  async page(on?: string): Promise<Answer> {
    return this.service.ask('GET', `/authorities/icb-1/register-of-interests${on ? `?on=${on}` : ''}`, { as: null });
  }
}

interface Published {
  readonly on: string;
  readonly individuals: readonly {
    readonly name: string;
    readonly nilReturnOn: string | null;
    readonly interests: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly withheld: readonly { readonly id: string }[];
}
