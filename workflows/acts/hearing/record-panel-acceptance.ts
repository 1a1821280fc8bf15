import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, reference, type Carried } from '../shape.js';
import { panelRequest } from './hearing.fields.js';

export const recordPanelAcceptance = act('RecordPanelAcceptance', {
  event: 'PanelAcceptanceRecorded',
  label: 'Record that the Panel accepted the request',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    request: panelRequest,
    acceptedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the Panel accepted the request',
      question: 'When did the Panel accept the request?',
    }),
    reference: reference({
      optional: true,
      corrects: true,
      noun: 'the Panel’s reference',
      question: 'What is the Panel’s own reference?',
      says: 'The Panel’s own reference',
    }),
  },
  example: { request: 'P1', reference: 'CR0001-26' },
});

export type RecordPanelAcceptance = Carried<typeof recordPanelAcceptance>;
