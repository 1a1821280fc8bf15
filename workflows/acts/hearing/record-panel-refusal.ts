import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, oneOf, type Carried } from '../shape.js';
import { panelRequest } from './hearing.fields.js';
import { panelRefusals } from './hearing.words.js';

export const recordPanelRefusal = act('RecordPanelRefusal', {
  event: 'PanelRefusalRecorded',
  label: 'Record that the Panel refused the request',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    request: panelRequest,
    refusedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the Panel refused the request',
      question: 'When did the Panel refuse the request?',
    }),
    ground: oneOf(panelRefusals)({
      noun: 'why the Panel refused',
      question: 'Why did the Panel refuse the request?',
    }),
    reason: account({
      optional: true,
      blank: true,
      noun: 'what the Panel said',
      question: 'What did the Panel say?',
    }),
  },
  example: { request: 'P1', ground: 'no-capacity' },
});

export type RecordPanelRefusal = Carried<typeof recordPanelRefusal>;
