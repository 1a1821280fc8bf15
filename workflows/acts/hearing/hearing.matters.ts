import type { Asking, Happening } from '../act.js';

interface OfRepresentation {
  readonly representation: string;
}

/** What concerns one representation rests on it alone, and moves it alone. */
export const ofRepresentation = {
  rests: ({ representation }: OfRepresentation) => [`representation:${representation}`],
  moves: ({ data }: Happening<OfRepresentation, unknown>) => [`representation:${data.representation}`],
} as const;

/** A representation that has just been received, which all that is heard together moves with. */
export const received = ({ data }: Happening<object, unknown>): readonly string[] => [
  'hearing',
  `representation:${String(data.derived?.reference)}`,
];

/** What was asked for with a representation belongs to it; what others asked for is a matter of its own. */
export const ofAsking = (representation: string | null | undefined): readonly string[] => [
  representation ? `representation:${representation}` : 'information',
];

/** What has to be known of the information that was asked for: with which representation it was, if with one. */
interface WhatWasAsked {
  readonly run: {
    readonly hearing: {
      readonly information: Readonly<Record<string, { readonly representation: string | null }>>;
    };
  };
}

function aboutAnItem(item: string, { run }: WhatWasAsked): readonly string[] {
  const { information } = run.hearing;
  return ofAsking(Object.hasOwn(information, item) ? information[item]?.representation : null);
}

interface OfItem {
  readonly item: string;
}

/** What is done about something that was asked for. */
export const ofInformation = {
  rests: ({ item }: OfItem, { facts }: Asking<WhatWasAsked>) => aboutAnItem(item, facts),
  moves: ({ data, facts }: Happening<OfItem, WhatWasAsked>) => aboutAnItem(data.item, facts),
} as const;
