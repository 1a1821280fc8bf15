import { addressOf, providersOf, type NamedProvider } from '../items/providers.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

const MOST = 50;

/** Who the provider is, and the address of its registered office or principal place of business. */
export const providerCheck: Check = (context) => {
  const provision = context.requirements.provisionFor('providers');
  if (provision === null) return [];
  const providers = providersOf(context.notice);
  const named = providers.filter(({ name }) => name !== null);
  if (named.length === 0) return nobody(context, provision);
  return named.slice(0, MOST).flatMap((provider) => address(provider, context, provision));
};

const NAMED_IN_PROSE =
  /\b(?:award(?:ed)?(?: (?:a|the|this))?(?: contract)? to|provider(?:'s name| name)?\s?(?::|-|is)|name of (?:the )?(?:successful )?provider|successful provider\s?(?::|-|is|was)|contractor\s?:)\s*(?:the )?[A-Z][A-Za-z&'.-]+/;

function nobody({ notice, written }: CheckContext, provision: string): readonly Reported[] {
  if (NAMED_IN_PROSE.test(written)) {
    return [
      undetermined(
        'provider-missing',
        'No party has the role of supplier; the text seems to name the provider, and whether with its address is left to the reader.',
      ),
    ];
  }
  return [
    finding('provider-missing', 'error', `${notice.prefix}parties`, {
      expected: 'the name and address of each provider',
      provision,
      message: `No provider is named (${provision}).`,
    }),
  ];
}

function address(provider: NamedProvider, { notice }: CheckContext, provision: string): readonly Reported[] {
  const { is, written } = addressOf(provider);
  if (is === 'full' || isWrittenOut(provider, notice.allText)) return [];
  const partial = is === 'partial';
  return [
    finding('provider-address-missing', partial ? 'warning' : 'error', provider.path, {
      found: written,
      expected: 'the address of the registered office or principal place of business',
      provision,
      message: partial
        ? `The address of ${provider.name} is incomplete (${written}): it should be that of its registered office or principal place of business (${provision}).`
        : `${provider.name} is named without the address of its registered office or principal place of business (${provision}).`,
    }),
  ];
}

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;
const OFFICE = /\b(?:registered (?:office|address)|principal place of business|provider(?:'s)? address)\b/gi;

/** Authors sometimes write the address into the text: after the provider's name, or after "registered office". */
function isWrittenOut({ name }: NamedProvider, text: string): boolean {
  const after = (index: number, length: number): boolean =>
    POSTCODE.test(text.slice(index + length, index + length + 200));
  const place = name === null ? -1 : text.toLowerCase().indexOf(name.toLowerCase());
  if (place !== -1 && after(place, name!.length)) return true;
  return [...text.matchAll(OFFICE)].some((match) => after(match.index, match[0].length));
}
