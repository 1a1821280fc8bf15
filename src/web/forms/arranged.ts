import type { CommandType, Field, Fields } from '../../../workflows/index.js';
import { fieldsWithin, idOf, inputName } from './form-fields.js';
import type { Question } from './question.js';
import { questionsFor } from './written-form.js';
import type { Writing } from './writing.js';

/** Some questions of a form that was arranged by hand, in their order, with what helps to answer them. */
export interface Part {
  readonly heading: string;
  readonly help: readonly string[];
  /** What is asked: fields of the act, or of what it carries, as `answers.change`. */
  readonly asks: readonly string[];
}

/** An answer of regulation 6, and why it is so. */
const withReason = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`answers.${name}`, `reasons.${name}`]);

const theDecision: Part = {
  heading: 'Who decides, and how the principles were met',
  help: ['Name everybody who takes part in the decision. Whoever was recused from it does not.'],
  asks: ['decisionMakers', 'committee', 'place', 'decidedAt', 'principles'],
};

const documents: Part = { heading: 'Documents', help: [], asks: ['documents'] };

/**
 * The forms that are arranged by hand: what is asked, and in what words, is what the act declares; the order, the parts and the help are
 * ours. A test holds that each asks for the same as the form that is generated.
 */
export const arranged: Partial<Record<CommandType, readonly Part[]>> = {
  OpenProcurement: [
    {
      heading: 'What it is',
      help: ['Nothing is published by opening it, and all of this can be amended until the procurement commences.'],
      asks: ['title', 'reference', 'description'],
    },
    {
      heading: 'Whether the Regulations apply',
      help: [
        'They apply to health care services in England whose most relevant code of the Common Procurement Vocabulary is in Schedule 1. Four of its codes are qualified: for one of those, say whether the services are within the qualification.',
      ],
      asks: ['cpv', 'cpvQualifierMet', 'cpvQualifierReason', 'healthServicePurpose', 'mixed', 'framework'],
    },
    {
      heading: 'What it is worth, and from when',
      help: ['An estimate will do. The answers of regulation 6 and the notices are held against it later.'],
      asks: ['lifetimeValue', 'lifetimeValueBasis', 'serviceStartsOn', 'serviceEndsOn'],
    },
    {
      heading: 'Whether it follows another',
      help: ['A procurement that was abandoned can be taken up again under another process.'],
      asks: ['follows'],
    },
  ],
  ChooseProcess: [
    {
      heading: '1. The existing provider',
      help: [
        'Where there is an existing provider and only that provider can provide the services, due to their nature, direct award process A must be followed.',
        'Without an existing provider the answers on its contract, and on how the services would change, do not arise.',
      ],
      asks: [...withReason('existingProvider', 'onlyExistingProviderCapable'), 'existingProviders'],
    },
    {
      heading: '2. The choice that patients have',
      help: [
        'Where patients choose among providers, their number is not restricted, every provider that meets the requirements is offered a contract and can say that it is interested, direct award process B must be followed. One no is enough for it not to apply.',
      ],
      asks: withReason('patientChoice'),
    },
    {
      heading: '3. The existing contract, and what is proposed',
      help: [
        'Direct award process C may be followed where the existing contract is due to expire, the proposed arrangements do not change considerably, and the provider satisfies both contracts. A change is considerable where the arrangements are materially different in character, or where a decision of the authority makes them worth considerably more.',
      ],
      asks: withReason('existingContract', 'proposed', 'change', 'sufficientStandard').concat('considerableChange'),
    },
    {
      heading: '4. The most suitable provider',
      help: [
        'Where neither A nor B must be followed, the most suitable provider process may be, if you are likely to be able to identify that provider. The competitive process may always be; for a framework agreement it must.',
      ],
      asks: withReason('likelyToIdentifyMostSuitable'),
    },
    {
      heading: '5. The process',
      help: ['Once the questions above are answered, look first at which process follows from them.'],
      asks: ['process', 'reason'],
    },
    theDecision,
    documents,
  ],
  RecordFindings: [
    {
      heading: '1. The existing contract',
      help: [
        'The first finding: that the provider is satisfying the existing contract to a sufficient standard, having regard to the five key criteria. Say what shows it.',
      ],
      asks: ['provider', 'past'],
    },
    {
      heading: '2. The proposed contract',
      help: ['The second: that it is likely to satisfy the proposed contract to a sufficient standard.'],
      asks: ['future'],
    },
    {
      heading: '3. The basic selection criteria',
      help: [
        'Whether the provider is suitable, able and capable to provide the services: the criteria of Schedule 16.',
      ],
      asks: ['basicSelectionCriteria'],
    },
    { heading: '4. Reasons', help: ['They are kept in the record.'], asks: ['reasons'] },
    theDecision,
    documents,
  ],
  SubmitIntentionNotice: [
    {
      heading: '1. The decision that it tells of',
      help: [
        'The title, your reference, the services, the CPV code and the providers are taken from the record. Everything in this form but what says otherwise is published.',
      ],
      asks: [
        'content.decisionMakers',
        'content.decidedBy',
        'content.approximateLifetimeValue',
        'content.intendedDates',
      ],
    },
    {
      heading: '2. Why, by reference to the key criteria',
      help: ['Providers read this to see whether they were treated fairly. Be as open as confidence allows.'],
      asks: ['content.reasons'],
    },
    {
      heading: '3. Conflicts of interest',
      help: [],
      asks: ['content.conflictsDeclared', 'content.conflictsManaged', 'content.conflicts'],
    },
    {
      heading: '4. Framework agreements, and several contracts',
      help: ['Leave all of it empty for a single contract.'],
      asks: [
        'content.frameworkUsers',
        'content.frameworkTerm',
        'content.longerTermReason',
        'content.frameworkUsed',
        'content.contracts',
      ],
    },
    {
      heading: '5. How offers were asked for',
      help: ['Only if this notice says so too; the notice that invites offers says it otherwise.'],
      asks: ['content.howToSubmitOffers', 'content.howOffersAreAssessed'],
    },
    {
      heading: '6. Sending it',
      help: ['The standstill begins on the day after the notice is published, not when it is submitted.'],
      asks: ['submittedAt', 'reasonsForDifference'],
    },
    documents,
  ],
};

/** The questions of a part, as the act declares them; none of what is not asked for. */
export function questionsOf({ asks }: Part, carries: Fields, writing: Writing): readonly Question[] {
  return asks.flatMap((path) => {
    const at = fieldAt(carries, path);
    return at === null ? [] : questionsFor({ [at.name]: at.field }, writing, at.within);
  });
}

/** For each part the ids of what is asked in parts of its own and begins there: `answers`, `content`. */
export function anchorsOf(parts: readonly Part[]): readonly (readonly string[])[] {
  const met = new Set<string>();
  return parts.map(({ asks }) =>
    asks.flatMap((path) => {
      const [group = '', ...rest] = path.split('.');
      if (rest.length === 0 || met.has(group)) return [];
      met.add(group);
      return [idOf(inputName('data', group))];
    }),
  );
}

/** A field by the names that lead to it, and what the names of its inputs begin with; null where there is none. */
function fieldAt(
  carries: Fields,
  path: string,
): { readonly name: string; readonly field: Field; readonly within: string } | null {
  const names = path.split('.');
  const name = names.pop()!;
  let fields = carries;
  for (const each of names) fields = Object.hasOwn(fields, each) ? fieldsWithin(fields[each]!) : {};
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined ? null : { name, field, within: names.reduce(inputName, 'data') };
}
