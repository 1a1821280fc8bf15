/** What an organisation on the register is. */
export const registeredKinds = ['authority', 'provider', 'collaborative'] as const;
export type RegisteredKind = (typeof registeredKinds)[number];

/** What one organisation is to another: `parent` of it, `subsidiary` of it, its `partner`, or `members-employer`: it employs a member. */
export const relationKinds = ['parent', 'subsidiary', 'partner', 'members-employer'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What is said of two ids that may be one organisation's; `taken-back` leaves the question open again. */
export const samenessAnswers = ['same', 'different', 'taken-back'] as const;
export type SamenessAnswer = (typeof samenessAnswers)[number];
