import { actsDo, nothingDoes, rule } from '../../rules/rule.js';

type About = 'RecordPanelAcceptance' | 'RecordPanelRefusal' | 'RecordPanelAdvice' | 'ReleasePanelHold';

/**
 * What the Panel answers is a request that is open: accepted once, refused or advised on once. A hold is released while the
 * Panel has not advised: after its advice a further decision is made, and that releases it.
 */
export const panelRequestIsOpen = rule<About>('panel-request-is-open', ['reg23Advice'], ({ type, data, facts }, no) => {
  const open = Object.values(facts.run.hearing.panel).filter((request) => {
    if (request.refused || request.released) return false;
    if (type === 'RecordPanelAcceptance') return !request.acceptedAt;
    if (type === 'RecordPanelRefusal') return !request.acceptedAt;
    return !request.advised && (type === 'ReleasePanelHold' || request.acceptedAt !== null);
  });
  if (open.length > 0 && (data === null || open.some(({ reference }) => reference === data.request))) return null;
  return no({
    message:
      data === null || open.length === 0
        ? 'No request to the Panel is open for this.'
        : `${data.request} is not open for this.`,
    ...(open.length > 0
      ? actsDo(`Name one of: ${open.map(({ reference }) => reference).join(', ')}.`, type)
      : nothingDoes('Nothing is due.')),
    ...(open.length > 0 ? { field: 'data.request' } : {}),
  });
});
