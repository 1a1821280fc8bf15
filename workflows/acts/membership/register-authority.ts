import { ownAct } from '../act.js';
import { oneOf, type Carried } from '../shape.js';
import { firstMember, organisationFields } from './membership.fields.js';
import { ofRegistering } from './membership.matters.js';
import { kindsOfAuthority } from './membership.words.js';

/** A relevant authority is registered, with its first member where there is one. All that it does rests on that: never struck. */
export const registerAuthority = ownAct('RegisterAuthority', {
  event: 'AuthorityRegistered',
  label: 'Register a relevant authority',
  governedBy: 'act',
  carries: {
    ...organisationFields,
    authorityKind: oneOf(kindsOfAuthority)({
      corrects: true,
      noun: 'the kind of authority',
      question: 'Which of the bodies of regulation 3(2) is it?',
    }),
    member: firstMember,
  },
  example: { name: 'NHS Loomdale Integrated Care Board', address: null, authorityKind: 'integrated-care-board' },
  ...ofRegistering,
});

export type RegisterAuthority = Carried<typeof registerAuthority>;
