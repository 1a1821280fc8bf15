import { correctionEdges } from '../parts/corrections.edges.js';
import { onRecord } from '../parts/on-record.js';
import { about, called, edge, statute } from '../parts/statute.js';

/** From the opening of a procurement to the choice of its process (reg 6). */
export const processSelection = statute.createMachine({
  id: 'process-selection',
  initial: 'unopened',
  context: ({ input }) => input as never,
  on: correctionEdges(undefined),
  states: {
    unopened: {
      meta: about('Not opened', 'reg3Applies'),
      on: {
        OpenProcurement: called(
          'Open a procurement in scope of the Regulations',
          edge('choosingProcess', 'reg3Applies'),
        ),
      },
    },
    choosingProcess: {
      meta: about('The process is to be chosen', 'reg6AppropriateProcess'),
      on: {
        ...onRecord('choosingProcess'),
        AmendProcurement: edge('choosingProcess', 'reg3Applies'),
        ChooseProcess: called(
          'Choose the process that reg 6 requires or allows',
          edge('processChosen', 'reg6AppropriateProcess'),
        ),
        Abandon: called(
          'Abandon before a process is started; no notice is due',
          edge('abandonedBeforeAProcess', 'reg15Abandon'),
        ),
      },
    },
    processChosen: { type: 'final', meta: about('The process is chosen', 'reg6AppropriateProcess') },
    abandonedBeforeAProcess: { type: 'final', meta: about('Abandoned before a process was started', 'reg15Started') },
  },
});
