/** The items of the record of regulation 24, which are what the duty of reg 12(4)(b) reaches. */
export const recordItems = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

export type RecordItem = (typeof recordItems)[number];
