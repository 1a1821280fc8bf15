import { machineOf, processes, regimes, statesOf } from '../../../workflows/index.js';
import { statesInWords, whatHappensIn } from '../../../src/web/words/states.js';

const machines = ['process-selection', ...processes] as const;

describe('what is said of each state', () => {
  const states = new Set(
    regimes.flatMap((regime) =>
      machines.flatMap((machine) => statesOf(machineOf({ regime, machine })).map(({ name }) => name)),
    ),
  );

  it('leaves out no state of any machine, and says nothing of states that there are not', () => {
    expect([...statesInWords].sort()).toEqual([...states].sort());
    expect(() => whatHappensIn('nowhere')).toThrow('nothing is said of the state nowhere');
  });
});
