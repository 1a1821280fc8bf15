import type { ProvisionKey } from './provisions.js';

/**
 * What this product asks for by default where the Regulations leave it open. Each rests on a provision whose standing is `inferred`,
 * and an authority can settle it otherwise, with its reason.
 */
export const defaults = {
  'importance-is-settled': {
    title: 'the relative importance of the key criteria is settled before anybody is assessed',
    provision: 'reg5Importance',
  },
  'most-suitable-provider-is-scored': {
    title: 'under the Most Suitable Provider Process evaluators score alone, and their scores are moderated',
    provision: 'reg10Scored',
  },
  'scheme-of-delegation': {
    title: 'a scheme of delegation is adopted here, so that it can be seen whether those who decide may',
    provision: 'reg24Scheme',
  },
  'more-than-one-person': {
    title: 'no single person takes every decision from the choice of the process to the contract',
    provision: 'reg21MoreThanOne',
  },
  'declared-anew': {
    title: 'whoever evaluates or decides is asked to declare again once the bidders are known',
    provision: 'reg21DeclaredAnew',
  },
  'organisations-are-told-apart': {
    title:
      'where an interest names an organisation that may be a provider under another id, a person says whether it is',
    provision: 'reg21SameOrganisation',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly provision: ProvisionKey }>>;

export type DefaultName = keyof typeof defaults;

export const defaultNames = Object.keys(defaults) as readonly DefaultName[];
