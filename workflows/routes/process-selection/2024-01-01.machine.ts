import { correctionEdges } from '../parts/corrections.edges.js';
import { onRecord } from '../parts/on-record.js';
import { about, edge, statute } from '../parts/statute.js';

/** From the opening of a procurement to the choice of its process (reg 6). */
export const processSelection = statute.createMachine({
  id: 'process-selection',
  initial: 'unopened',
  context: ({ input }) => input as never,
  on: correctionEdges(undefined),
  states: {
    unopened: {
      meta: about('Not opened', 'reg3Applies'),
      on: { OpenProcurement: edge('choosingProcess', 'reg3Applies', 'Open a procurement in scope of the Regulations') },
    },
    choosingProcess: {
      meta: about('The process is to be chosen', 'reg6AppropriateProcess'),
      on: {
        ...onRecord('choosingProcess'),
        AmendProcurement: edge('choosingProcess', 'reg3Applies', 'Correct what was said at the opening'),
        ChooseProcess: edge(
          'processChosen',
          'reg6AppropriateProcess',
          'Choose the process that reg 6 requires or allows',
        ),
        Abandon: edge(
          'abandonedBeforeAProcess',
          'reg15Abandon',
          'Abandon before a process is started; no notice is due',
        ),
      },
    },
    processChosen: { type: 'final', meta: about('The process is chosen', 'reg6AppropriateProcess') },
    abandonedBeforeAProcess: { type: 'final', meta: about('Abandoned before a process was started', 'reg15Started') },
  },
});
