import { commandOf, type RecordedEvent } from '../acts/events.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { notedDecision } from '../conflicts/decisions.js';
import type { ChoiceFacts, Commencement, Facts } from '../facts/facts.js';
import type { Procurement } from '../facts/procurement.js';
import { note } from '../record/record-notes.js';
import { stepOf } from './steps.js';
import { noteProviders, providersIn } from '../rules/providers-in-commands.js';

/**
 * Folds one event into a procurement. The state is the one that the event carries, never one found by asking the rules
 * again: a rule corrected later must not undo a past acceptance.
 *
 * Throws for an event whose type is not ours: that history was not written by this product.
 */
export function evolve(procurement: Procurement, event: RecordedEvent): Procurement {
  const command = commandOf(event.type);
  if (!command) throw new Error(`No event ${event.type} is known`);
  const facts = factsAfter(procurement.facts, command, { ...event, version: procurement.version + 1 });
  return {
    version: procurement.version + 1,
    // An act may have been judged by the law of another day; the procurement stays under its own.
    regime: facts.commencement?.regime ?? event.regime,
    machine: command === 'ChooseProcess' ? (event.data.process as Procurement['machine']) : procurement.machine,
    state: event.state,
    facts,
  };
}

/** What is kept of the choice once the law can change no more: of most processes not the answers. */
function whenCommenced(choice: ChoiceFacts | null): ChoiceFacts | null {
  if (choice === null || choice.process === 'direct-award-c') return choice;
  const { answers: _answers, ...kept } = choice;
  return kept;
}

/** What is known after an event. */
export function factsAfter<T extends CommandType>(
  facts: Facts,
  command: T,
  event: Pick<RecordedEvent, 'data' | 'recordedAt' | 'sealedNames'> & { readonly version: number },
): Facts {
  const { derived = {}, ...data } = event.data;
  const step = stepOf(command);
  const known = step.namesProviders ? noteProviders(facts, providersIn(data)) : facts;
  const { recordedAt, version, sealedNames = [] } = event;
  const at = (derived.at as string | undefined) ?? recordedAt;
  const happened = { data: data as unknown as CommandData[T], derived, at, recordedAt, version };
  const noted = { data, at, recordedAt, version, run: facts.run.number, sealedNames };
  const recorded = { ...known, record: note(known.record, command, noted) };
  const after = notedDecision(step.apply(recorded, happened), command, { derived, at, recordedAt, version });
  const commencement = derived.commencement as Commencement | undefined;
  return commencement && !after.commencement ? { ...after, commencement, choice: whenCommenced(after.choice) } : after;
}
