import { keyCriteria, type KeyCriterion } from './common.js';

/**
 * The five key criteria, each in the words of reg 5: what it asks is answered part by part, with what the answers rest on. A
 * single box invites a single sentence, and the Panel has found such records too thin to follow (CR0016-25).
 */
export interface AddressedKeyCriteria {
  readonly qualityAndInnovation: Answered<'quality' | 'innovation'>;
  readonly value: Answered<'costs' | 'benefits' | 'financialImplications'>;
  readonly integrationCollaborationAndSustainability: Answered<'integration' | 'collaboration' | 'sustainability'>;
  readonly accessInequalitiesAndChoice: Answered<'access' | 'healthInequalities' | 'choice'>;
  readonly socialValue: Answered<'economic' | 'social' | 'environmental'>;
}

/** One key criterion: an answer to each part, and the documents, figures or events that the answers rest on. */
export type Answered<Part extends string> = { readonly [P in Part]: string } & { readonly evidence: readonly string[] };

/** The five key criteria by their names. */
export const keyCriterionNames = {
  qualityAndInnovation: 'Quality and innovation',
  value: 'Value',
  integrationCollaborationAndSustainability: 'Integration, collaboration and service sustainability',
  accessInequalitiesAndChoice: 'Improving access, reducing health inequalities and facilitating choice',
  socialValue: 'Social value',
} as const satisfies Readonly<Record<KeyCriterion, string>>;

/** What reg 5 asks under each key criterion, in plain English. */
export const partsOf: { readonly [K in KeyCriterion]: Readonly<Record<string, string>> } = {
  qualityAndInnovation: {
    quality: 'how far services of good quality are ensured',
    innovation: 'how far new or significantly improved services or processes are supported',
  },
  value: {
    costs: 'the costs',
    benefits: 'the overall benefits',
    financialImplications: 'the financial implications of the proposed arrangement',
  },
  integrationCollaborationAndSustainability: {
    integration: 'how far services can be provided in an integrated way',
    collaboration: 'how far they can be provided in a collaborative way with other providers',
    sustainability: 'how far they can be provided in a sustainable way: stability, and continuity of good quality',
  },
  accessInequalitiesAndChoice: {
    access: 'access to services and treatments for all eligible patients',
    healthInequalities: 'how health inequalities are reduced',
    choice: 'how choice by patients is facilitated',
  },
  socialValue: {
    economic: 'how economic well-being in the area might be improved',
    social: 'how social well-being in the area might be improved',
    environmental: 'how environmental well-being in the area might be improved',
  },
};

/** What is wrong with one answer, by its path below the field that holds all five. */
export interface Shortcoming {
  readonly path: string;
  readonly message: string;
  readonly unblock: string;
}

/**
 * The fewest words that can say what was considered. The Regulations set none: the number is this product's own default, low
 * enough that only what says nothing ("Met.", "See above", "As before") falls below it.
 */
export const fewestWords = 5;

/** What is missing, too thin or the same text again, criterion by criterion; none where all five are addressed. */
export function shortcomings(addressed: AddressedKeyCriteria): readonly Shortcoming[] {
  const answers = keyCriteria.flatMap((criterion) =>
    Object.entries(partsOf[criterion]).map(([part, asks]) => ({
      path: `${criterion}.${part}`,
      asks,
      text: (addressed[criterion] as unknown as Readonly<Record<string, string>>)[part] ?? '',
    })),
  );
  const first = new Map<string, string>();
  for (const { path, text } of answers) if (!first.has(sameWords(text))) first.set(sameWords(text), path);
  return [
    ...answers.flatMap(({ path, asks, text }) => {
      const words = sameWords(text);
      const before = first.get(words)!;
      const unblock = `Say ${asks}, in words of its own; where it does not matter here, say why.`;
      if (words === '') return [{ path, message: `Nothing says ${asks}.`, unblock }];
      if (before !== path) return [{ path, message: `The text is that of ${pathInWords(before)} again.`, unblock }];
      if (words.split(' ').length >= fewestWords) return [];
      return [{ path, message: `“${text.trim().replace(/\s+/g, ' ')}” does not say ${asks}.`, unblock }];
    }),
    ...keyCriteria
      .filter((criterion) => !addressed[criterion].evidence.some((one) => one.trim() !== ''))
      .map((criterion) => ({
        path: `${criterion}.evidence`,
        message: `No evidence is named for “${keyCriterionNames[criterion]}”.`,
        unblock: 'Name the documents, figures or events that the answers rest on.',
      })),
  ];
}

/** One answer, for a sentence: what is asked, and under which key criterion. */
export function pathInWords(path: string): string {
  const [criterion, part] = path.split('.') as [KeyCriterion, string];
  return `${partsOf[criterion][part] ?? part} (“${keyCriterionNames[criterion]}”)`;
}

/** Every answer that two accounts share word for word, by its path: what was copied from one to the other. */
export function copied(one: AddressedKeyCriteria, other: AddressedKeyCriteria): readonly string[] {
  const text = (from: AddressedKeyCriteria, criterion: KeyCriterion, part: string) =>
    sameWords((from[criterion] as unknown as Readonly<Record<string, string>>)[part] ?? '');
  return keyCriteria.flatMap((criterion) =>
    Object.keys(partsOf[criterion])
      .filter(
        (part) => text(one, criterion, part) !== '' && text(one, criterion, part) === text(other, criterion, part),
      )
      .map((part) => `${criterion}.${part}`),
  );
}

/** A text reduced to its words, so that spaces, capitals and full stops do not make it another. */
export function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
