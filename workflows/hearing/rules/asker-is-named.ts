import { rule } from '../../rules/rule.js';

/** Information is asked for by a provider that made representations, or by another that is named. */
export const askerIsNamed = rule<'RequestInformation'>('asker-is-named', ['reg12Information'], ({ data }, no) => {
  if (data === null || (data.representation === undefined) !== (data.by === undefined)) return null;
  return no({
    message: data.by === undefined ? 'Nothing says who asks.' : 'Both a representation and somebody else are given.',
    unblock:
      'Give the representation that it was asked for with or, where its asker made none, who asks. Any aggrieved provider may.',
    field: data.by === undefined ? 'data.representation' : 'data.by',
  });
});
