import type { RelationKind } from '../../acts/interests/interests.words.js';
import { authorityRule } from '../authority-rule.js';
import { lasts } from '../register.facts.js';

const inverse: Readonly<Partial<Record<RelationKind, RelationKind>>> = { parent: 'subsidiary', subsidiary: 'parent' };

/** Of two organisations only one is the parent of the other. */
export const relationDoesNotContradictTheRegister = authorityRule<'RelateOrganisations'>(
  'relation-does-not-contradict-the-register',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data: { organisation, other, relation }, facts, today }, no) => {
    const contrary = facts.register.relations.some(
      (each) =>
        inverse[relation] !== undefined &&
        ((each.relation === relation && each.organisation === other && each.other === organisation) ||
          (each.relation === inverse[relation] && each.organisation === organisation && each.other === other)) &&
        lasts(each.from, each.until, today),
    );
    if (!contrary) return null;
    return no({
      message: 'By the register, the two are parent and subsidiary the other way round.',
      unblock: 'Where that has ended, say first when it did.',
      field: 'data.relation',
    });
  },
);
