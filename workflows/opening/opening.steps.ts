import { openProcurement } from '../acts/opening/open-procurement.js';
import { chooseProcess } from '../acts/opening/choose-process.js';
import { amendProcurement } from '../acts/opening/amend-procurement.js';
import { dateInWords } from '../calendar/index.js';
import { cite, findCpv } from '../law/index.js';
import { checkProcess } from '../process-check/index.js';
import type { Facts, OpeningFacts } from '../facts/facts.js';
import type { Warning } from '../facts/outcome.js';
import type { Evidence } from '../facts/procurement.js';
import type { CommandData } from '../acts/commands.js';
import { warningsOfTheExisting } from './existing-provider.js';
import { answersInFull } from './answers-in-full.js';
import { step, type StepContext } from '../rules/step.js';

export const openProcurementStep = step(openProcurement, {
  derive: ({ data, evidence }) => ({
    authorityId: evidence.authority.id,
    authorityKind: evidence.authority.kind,
    cpv: findCpv(data.cpv)?.code ?? data.cpv,
  }),
  warn: ({ data, evidence }) => warnOfTheReference(data.reference, evidence),
  apply: (facts, { data, derived, recordedAt }) => ({
    ...facts,
    opening: {
      title: data.title,
      reference: data.reference,
      description: data.description,
      authorityId: derived.authorityId,
      authorityKind: derived.authorityKind,
      cpv: derived.cpv,
      cpvQualifierMet: data.cpvQualifierMet ?? null,
      healthServicePurpose: data.healthServicePurpose,
      mixed: data.mixed ?? null,
      framework: data.framework ?? false,
      lifetimeValue: data.lifetimeValue ?? null,
      lifetimeValueBasis: data.lifetimeValueBasis ?? null,
      serviceStartsOn: data.serviceStartsOn ?? null,
      serviceEndsOn: data.serviceEndsOn ?? null,
      follows: data.follows ?? null,
      openedAt: recordedAt,
    },
  }),
});

export const amendProcurementStep = step(amendProcurement, {
  derive: ({ data }) => (data.cpv === undefined ? {} : { cpv: findCpv(data.cpv)?.code ?? data.cpv }),
  warn: ({ data, evidence }) => (data.reference === undefined ? [] : warnOfTheReference(data.reference, evidence)),
  apply: (facts, { data, derived }) => ({
    ...facts,
    opening: amended(facts.opening, { ...data, ...(derived.cpv ? { cpv: derived.cpv } : {}) }),
  }),
});

const checked = (context: StepContext<'ChooseProcess'>) =>
  checkProcess(answersInFull(context, context.data.answers), context.procurement.regime);

export const chooseProcessStep = step(chooseProcess, {
  when: (data) => data.decidedAt,
  derive: (context) => {
    const result = checked(context);
    return {
      gateway: result.gateway,
      may: result.may,
      considerableChange: result.considerableChange,
      conditions: result.reasons,
    };
  },
  warn: (context) => [...checked(context).warnings, ...warningsOfTheExisting(context)],
  apply: (facts, { data, derived, at }): Facts => ({
    ...facts,
    choice: {
      process: data.process,
      // The gate lets through a process that regulation 6 requires or allows only.
      gateway: derived.gateway!,
      may: derived.may,
      considerableChange: derived.considerableChange,
      answers: data.answers,
      ...(data.existingProviders?.length ? { existingProviders: data.existingProviders.map(({ id }) => id) } : {}),
      decidedAt: at,
    },
  }),
});

/** Two procurements of one reference are taken for each other, in notices as in the record. */
function warnOfTheReference(reference: string, { sameReference }: Evidence): readonly Warning[] {
  if (!sameReference) return [];
  const { title, openedOn } = sameReference;
  return [
    {
      code: 'reference-is-anothers',
      provision: cite('reg24OneReference'),
      message: `${reference} is the reference of another procurement of this authority too: “${title}”, opened on ${dateInWords(openedOn)}.`,
    },
  ];
}

/** The opening with what an amendment says instead; what it does not mention stays. */
export function amended(
  opening: OpeningFacts | null,
  data: Partial<CommandData['AmendProcurement']>,
): OpeningFacts | null {
  if (!opening) return null;
  const said = Object.fromEntries(
    Object.entries(data).filter(([field, value]) => value !== undefined && field in opening),
  );
  return { ...opening, ...said };
}
