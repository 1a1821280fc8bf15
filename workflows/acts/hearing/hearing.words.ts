/** In what capacity a provider makes a representation. None of these has to have made an offer. */
export const standings = [
  'provider',
  'would-be-provider',
  'subcontractor',
  'supplier-of-the-other-part-of-a-mixed-procurement',
] as const;

export type Standing = (typeof standings)[number];

/** By what means representations arrive that the provider does not send in itself. */
export const channels = ['e-mail', 'post', 'hand', 'portal', 'other'] as const;

/** The six conditions of reg 12(3). */
export const validityConditions = [
  'providerOfTheServices',
  'aggrieved',
  'believesFailure',
  'inWriting',
  'toTheAuthority',
  'inTime',
] as const;

export type ValidityCondition = (typeof validityConditions)[number];

/** Whether a condition is met. In doubt it counts as met. */
export const judgements = ['yes', 'no', 'in-doubt'] as const;

/**
 * What a representor was found to be. The first four are providers of the services: one that provides them or might have done so,
 * also of a part of them, also as a sub-contractor, also of the goods or services procured together with them (reg 3(5)).
 */
export const representorKinds = [
  'provider',
  'might-have-been-a-provider',
  'sub-contractor',
  'supplier-of-the-other-part-of-a-mixed-procurement',
  'none-of-these',
] as const;

export type RepresentorKind = (typeof representorKinds)[number];

/** How much of what was asked for is given: all of it, a part of it, or what its asker says is all that it wanted. */
export const extents = ['in-full', 'in-part', 'confirmed-by-the-asker'] as const;

export type Extent = (typeof extents)[number];

/** The three exemptions of reg 12(5). */
export const exemptions = ['commercial-interests', 'fair-competition', 'public-interest'] as const;

export type Exemption = (typeof exemptions)[number];

export const furtherOutcomes = ['proceed', 'go-back', 'abandon'] as const;

export type FurtherOutcome = (typeof furtherOutcomes)[number];

/** Why the Panel does not take a request. */
export const panelRefusals = ['not-eligible', 'no-capacity'] as const;

/** Who may endorse an independent expert (reg 23). */
export const endorsers = ['NHS England', 'the Secretary of State'] as const;
