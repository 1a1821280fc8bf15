import { rule } from '../../rules/rule.js';

/** Where the assessment is in stages, each has a name by which an offer is said to have gone on from it. */
export const stagesAreNamedApart = rule<'SetAwardCriteria'>(
  'stages-are-named-apart',
  ['reg11Stages', 'sch8Para8HowAssessed'],
  ({ data }, no) => {
    const stages = data?.stages;
    if (stages === undefined) return null;
    const names = stages.map((stage) => stage.trim());
    if (names.length > 0 && names.every((name) => name !== '') && new Set(names).size === names.length) return null;
    return no({
      message:
        names.length === 0 ? 'There is no stage of assessment.' : 'The stages of assessment are not named apart.',
      unblock: 'Give each stage a name of its own, or name no stages where all is assessed in one.',
      found: { stages },
      field: 'data.stages',
    });
  },
);
