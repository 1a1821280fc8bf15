/** The five key criteria of reg 5, each with what was considered. */
export interface KeyCriteria<T = string> {
  readonly qualityAndInnovation: T;
  readonly value: T;
  readonly integrationCollaborationAndSustainability: T;
  readonly accessInequalitiesAndChoice: T;
  readonly socialValue: T;
}

export const keyCriteria = [
  'qualityAndInnovation',
  'value',
  'integrationCollaborationAndSustainability',
  'accessInequalitiesAndChoice',
  'socialValue',
] as const satisfies readonly (keyof KeyCriteria)[];

export type KeyCriterion = (typeof keyCriteria)[number];

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
