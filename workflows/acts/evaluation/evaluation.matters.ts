import type { Asking, Happening } from '../act.js';
import { stageMeant, type Staged } from './stages-of-assessment.js';

/** The scores that one evaluator gives at one stage: nobody else acts on them. */
export const sheet = (person: string | null, stage: string): string => `sheet:${person}:${stage}`;

const moved = (derived?: Readonly<Record<string, unknown>>): string =>
  sheet(String(derived?.evaluator), String(derived?.stage));

/** What an evaluator scores rests on their own scores alone, and moves them alone. */
export const ofSheet = {
  rests: ({ stage }: { readonly stage?: string }, { person, facts }: Asking<Staged>) => [
    sheet(person, stageMeant(facts, stage)),
  ],
  moves: ({ data }: Happening<object, unknown>) => [moved(data.derived)],
  tag: 'optional',
} as const;

/** A score that is changed after it was locked is seen by others, so that what they do may rest on it. */
export const sheetAndWhole = ({ data }: Happening<object, unknown>): readonly string[] => [
  'whole',
  moved(data.derived),
];
