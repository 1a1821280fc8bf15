/** The one stage in which the most suitable provider is assessed. */
export const assessment = 'assessment';

/** What has to be known to say in which stages is assessed. */
export interface Staged {
  readonly choice: { readonly process: string } | null;
  readonly run: { readonly criteria: { readonly stages: readonly string[] } | null };
}

export const inCompetition = ({ choice }: Staged): boolean => choice?.process === 'competitive';

/** The stages of the assessment, in order. */
export function stagesOf(facts: Staged): readonly string[] {
  return inCompetition(facts) ? (facts.run.criteria?.stages ?? ['single']) : [assessment];
}

/** The stage that is meant: the one that is named, or the first. */
export function stageMeant(facts: Staged, stage?: string): string {
  return stage ?? stagesOf(facts)[0]!;
}

/** What has to be known to say where somebody evaluates: the evaluators by stage, then by the id of the person. */
export interface Evaluated {
  readonly run: {
    readonly scoring: {
      readonly evaluators: Readonly<Record<string, Readonly<Record<string, { readonly withdrawn?: object }>>>>;
    };
  };
}

/** The stages to which somebody was appointed and from which they were not withdrawn: the one that is meant, or every one. */
export function evaluatesAt({ run }: Evaluated, person: string, stage?: string): readonly string[] {
  return Object.entries(run.scoring.evaluators)
    .filter(([one]) => stage === undefined || stage === one)
    .filter(([, people]) => Object.hasOwn(people, person) && people[person]?.withdrawn === undefined)
    .map(([one]) => one);
}
