import { actsDo, nothingDoes, rule } from '../../rules/rule.js';

type About = 'ProvideInformation' | 'WithholdInformation';

/** Each item asked for is provided, or withheld under an exemption; what was withheld may still be provided. */
export const informationItemIsOpen = rule<About>(
  'information-item-is-open',
  ['reg12Information', 'reg12Exemptions'],
  ({ type, data, facts }, no) => {
    const items = Object.values(facts.run.hearing.information);
    const open = items.filter(({ provided, withheld }) => !provided && (type === 'ProvideInformation' || !withheld));
    if (open.length > 0 && (data === null || open.some(({ id }) => id === data.item))) return null;
    return no({
      message:
        data === null || open.length === 0
          ? 'No information that was asked for is open.'
          : `There is no open item ${data.item}.`,
      ...(open.length > 0
        ? actsDo(`Name one of: ${open.map(({ id }) => id).join(', ')}.`, type)
        : nothingDoes('Nothing is due.')),
      found: { open: open.map(({ id }) => id) },
      ...(open.length > 0 ? { field: 'data.item' } : {}),
    });
  },
);
