import {
  available,
  commandTypes,
  decide,
  edgesFrom,
  isCommand,
  type ActName,
  type Command,
  type CommandType,
  type Procurement,
  type Reason,
} from '../../../workflows/index.js';
import { wayTo } from '../../../workflows/deciding/way-to.js';
import { editions } from '../../../workflows/editions/index.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { firstInEachState, pool } from '../../support/law/drawn/pool.js';
import { everyRule } from '../../support/law/rules/every-rule.js';
import { wrongWayOut } from '../../support/law/rules/ways-out.js';

/** What does not hang on where a procurement is: it is about another procurement, or about the authority itself. */
const elsewhere = (act: ActName): boolean => !isCommand(act) || act === 'OpenProcurement';

/** Whether an act comes where a procurement is, or in a state that a way leads to from there. */
function canCome(procurement: Procurement, act: CommandType): boolean {
  return edgesFrom(procurement, act).length > 0 || wayTo(procurement, act) !== null;
}

/** The acts that a reason names and that never come from where a procurement is; the one that was asked about is another question. */
function unreachable(procurement: Procurement, { by, instead }: Reason, asked: CommandType): readonly string[] {
  const acts: readonly ActName[] = [...(by ?? []), ...(instead ?? [])];
  return acts.filter((act) => !elsewhere(act) && act !== asked && !canCome(procurement, act as CommandType));
}

describe('what stands in the way of an act', () => {
  it('says of each reason by which acts, when, or that nothing does, at every point of every story', () => {
    const wrong = new Set<string>();
    for (const { procurement, known } of pool()) {
      for (const { blockedBy } of available(procurement, known)) {
        for (const reason of blockedBy) for (const one of wrongWayOut(reason)) wrong.add(one);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  it('names acts that come there or that a way leads to, in every state of every edition', () => {
    const wrong = new Set<string>();
    const states = [...firstInEachState().values()];
    for (const { from } of editions) {
      for (const { procurement: there, known } of states) {
        const procurement = { ...there, regime: from };
        for (const { type, blockedBy } of available(procurement, known)) {
          for (const reason of blockedBy) {
            for (const act of unreachable(procurement, reason, type))
              wrong.add(`${procurement.machine}/${procurement.state} ${type}: ${reason.code} names ${act}`);
          }
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });

  it('and of what an act carries, where it is refused for that', () => {
    const wrong = new Set<string>();
    const met = new Set<string>();
    for (const { procurement, known } of firstInEachState().values()) {
      for (const type of commandTypes.filter((one) => edgesFrom(procurement, one).length > 0)) {
        for (const data of examples[type]) {
          const outcome = decide(procurement, { type, data } as unknown as Command, known);
          if (outcome.accepted) continue;
          for (const reason of outcome.reasons) {
            met.add(reason.code);
            for (const one of wrongWayOut(reason)) wrong.add(one);
            for (const act of unreachable(procurement, reason, type))
              wrong.add(`${procurement.machine}/${procurement.state} ${type}: ${reason.code} names ${act}`);
          }
        }
      }
    }
    expect([...wrong]).toEqual([]);
    // Each rule has a table besides, in which what it says of the way out is held to the same.
    expect([...met].filter((code) => everyRule().some(({ name }) => name === code)).length).toBeGreaterThan(30);
  });
});
