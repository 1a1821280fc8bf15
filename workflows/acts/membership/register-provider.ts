import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { firstMember, organisationFields } from './membership.fields.js';
import { ofRegistering } from './membership.matters.js';

/** An organisation that provides, or may, is registered, with its first member where there is one. Never struck. */
export const registerProvider = ownAct('RegisterProvider', {
  event: 'ProviderRegistered',
  label: 'Register a provider',
  governedBy: 'act',
  carries: { ...organisationFields, member: firstMember },
  example: { name: 'Owl Health Limited', address: '1 Wood Lane, Loomdale' },
  ...ofRegistering,
});

export type RegisterProvider = Carried<typeof registerProvider>;
