import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, oneOf, type Carried } from '../shape.js';
import { panelRequest } from './hearing.fields.js';
import { furtherOutcomes } from './hearing.words.js';

export const recordPanelAdvice = act('RecordPanelAdvice', {
  event: 'PanelAdviceRecorded',
  label: 'Record the Panel’s advice',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    request: panelRequest,
    receivedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the advice was received',
      question: 'When was the advice received?',
    }),
    advises: oneOf([...furtherOutcomes, 'other'])({
      noun: 'what the Panel advises',
      question: 'What does the Panel advise?',
    }),
    advice: account({ noun: 'the advice', question: 'What does the advice say?' }),
  },
  example: { request: 'P1', advises: 'proceed', advice: 'The authority complied with the Regulations.' },
});

export type RecordPanelAdvice = Carried<typeof recordPanelAdvice>;
