import { readCommand, readOpening } from '../../../../src/commands/procurement.commands.js';
import { acts, type CommandData, type CommandType, type Evidence, type Process } from '../../../../workflows/index.js';
import { Story } from '../story.js';
import { answersFor, everyReason } from '../places/procurements.js';

/** The people of the documented examples: two who decide, and one who evaluates. Their ids are those of the examples. */
export const khan = '2f6f6ad0-6e0c-4f0d-9a3e-5b1f4a7c1d20';
export const eva = '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11';
export const lee = 'b0c6a2d4-91f3-4a57-8a0e-6d3c7f1e2b34';

const bearers: Readonly<Record<string, string>> = { 'Dr Aisha Khan': khan, 'Sam Lee': lee };

/**
 * A procurement of an authority that requires assurance of itself, which is what an authority does that says nothing. Examples are
 * given as they stand in the documentation and read as if they had been sent; nothing in them is put in place of anything else.
 */
export class Documented extends Story {
  /** The examples that were accepted. */
  readonly accepted = new Set<CommandType>();

  constructor() {
    super({ governance: { assurance: 'required', scheme: null, interests: [] } });
  }

  /** Who acts from here on. */
  by(person: string, role = 'decision-maker'): this {
    Object.assign(this.evidence, { actor: { person, organisation: 'icb', role } } satisfies Partial<Evidence>);
    return this;
  }

  /** Gives the documented example of each of some commands, which is to be accepted. */
  gives(...types: readonly CommandType[]): this {
    for (const type of types) {
      const sent = JSON.parse(JSON.stringify(acts[type].example)) as object;
      const read = type === 'OpenProcurement' ? readOpening(sent) : readCommand(type, sent);
      if ('errors' in read) throw new Error(`${type}: ${JSON.stringify(read.errors)}`);
      this.does(type, read.command.data);
      this.accepted.add(type);
    }
    return this;
  }

  override tries<T extends CommandType>(type: T, data: CommandData[T]): this {
    Object.assign(this.evidence, { named: namesIn(data) } satisfies Partial<Evidence>);
    return super.tries(type, data);
  }

  /** A second telling from here, which counts what it accepts with this one. */
  fork(): Documented {
    const other = new Documented().at(this.known().now);
    Object.assign(other.evidence, this.evidence);
    Object.assign(other, { accepted: this.accepted, procurement: this.procurement });
    other.path.push(...this.path);
    return other;
  }

  /** Everybody declares that they have no conflict, as they do again once they know who takes part. */
  declared(): this {
    for (const person of [khan, lee, eva]) this.by(person).does('DeclareNoConflict', {});
    return this.by(khan);
  }
}

/** Whose the names in a command are, as the product finds it out from those who take part. */
function namesIn(data: object): NonNullable<Evidence['named']> {
  return Object.entries(data).flatMap(([field, value]: [string, unknown]) =>
    [value].flat().flatMap((one, index) => {
      const person = bearers[(one as { readonly name?: string } | null)?.name ?? ''];
      const at = Array.isArray(value) ? `data.${field}[${index}]` : `data.${field}`;
      return person === undefined ? [] : [{ field: at, person }];
    }),
  );
}

export const owl = { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' };
export const fox = { id: 'fox', name: 'Fox Care CIC', address: '2 Den Road, Hull HU1 1AA' };
export const decisionMakers = [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }];
const named = { [khan]: 'Dr Aisha Khan', [lee]: 'Sam Lee', [eva]: 'Eva Stone' };

/** Opened by its example on 2 March 2026; everybody is named and has declared. */
export function begun(more: object = {}): Documented {
  const story = new Documented().at('2026-03-02').by(khan);
  if (Object.keys(more).length === 0) story.gives('OpenProcurement');
  else story.does('OpenProcurement', { ...acts.OpenProcurement.example, ...more });
  for (const [person, name] of Object.entries(named)) {
    const capacity = person === eva ? 'evaluator' : 'decision-maker';
    story.by(khan).does('NameParticipant', { person, name, role: 'Takes part', capacity });
  }
  return story.declared();
}

/** The same with its process chosen, on answers that lead to it. */
export function chosenAs(process: Process, more: object = {}): Documented {
  const { principles } = acts.ChooseProcess.example;
  return begun(more).does('ChooseProcess', {
    ...{ process, answers: answersFor[process], reasons: everyReason, reason: 'It fits.', decisionMakers },
    ...(principles ? { principles } : {}),
  });
}

/** A check of Owl against the exclusion grounds that finds nothing, or what is given. */
export function check(
  lookedAtOn: string,
  more: Partial<CommandData['RecordExclusionCheck']> = {},
): CommandData['RecordExclusionCheck'] {
  return {
    ...{ provider: owl, mandatory: 'every', discretionary: 'every', grounds: [], assessment: 'No ground was found.' },
    debarmentList: { lookedAtOn, entries: [] },
    ...more,
  };
}

/** Owl asked whether it sub-contracts, which it does not, and checked. */
export function clear(story: Documented, lookedAtOn: string): Documented {
  return story
    .does('RequestSubcontractingInformation', { provider: owl })
    .does('RecordIntendedSubcontractors', { provider: owl, answer: 'does-not-intend' })
    .does('RecordExclusionCheck', check(lookedAtOn));
}
