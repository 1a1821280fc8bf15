import { asIdentifier, asObject, asText, objectsOf, type JsonObject } from '../document/json.js';
import type { NoticeDocument } from '../document/notice-document.js';

/** A provider that a notice names, and what it gives of its address. */
export interface NamedProvider {
  readonly name: string | null;
  /** Where the address stands or should stand. */
  readonly path: string;
  readonly address: JsonObject | null;
}

const NOT_A_NAME =
  /^(?:n\/?a|not applicable|none|tb[cd]|to be (?:confirmed|advised)|various|multiple|see (?:above|below|attached)|[\s.x?_-]*)$/i;

/** The providers: every party in the role of supplier, and every supplier of an award or contract that is not among the parties. */
export function providersOf({ data, prefix }: NoticeDocument): readonly NamedProvider[] {
  const parties = objectsOf(data['parties']);
  const suppliers = parties.filter(([, party]) => Array.isArray(party['roles']) && party['roles'].includes('supplier'));
  const found: NamedProvider[] = suppliers.map(([index, party]) =>
    provider(party, `${prefix}parties[${index}].address`),
  );
  const known = new Set(suppliers.flatMap(([, party]) => [asIdentifier(party['id']), lower(party['name'])]));
  const byId = new Map([...parties].reverse().map((party) => [asIdentifier(party[1]['id']), party] as const));
  for (const [index, award] of objectsOf(data['awards'])) {
    for (const [place, supplier] of objectsOf(award['suppliers'])) {
      const [id, name] = [asIdentifier(supplier['id']), lower(supplier['name'])];
      if ((id !== null && known.has(id)) || (name !== null && known.has(name))) continue;
      const party = id === null ? undefined : byId.get(id);
      const path = party
        ? `${prefix}parties[${party[0]}].address`
        : `${prefix}awards[${index}].suppliers[${place}].address`;
      found.push(provider(party ? { ...supplier, ...party[1] } : supplier, path));
      if (id !== null) known.add(id);
      if (name !== null) known.add(name);
    }
  }
  return found;
}

function provider(party: JsonObject, path: string): NamedProvider {
  const name = asText(party['name']) ?? asText(asObject(party['identifier'])?.['legalName']);
  return { name: name !== null && NOT_A_NAME.test(name) ? null : name, path, address: asObject(party['address']) };
}

function lower(value: unknown): string | null {
  return asText(value)?.toLowerCase() ?? null;
}

/** How much of an address is there: where to write to, only part of it, or nothing that leads to a door. */
export function addressOf({ address }: NamedProvider): {
  readonly is: 'full' | 'partial' | 'none';
  readonly written: string | null;
} {
  const part = (name: string): string | null => {
    const text = asText(address?.[name]);
    return text === null || NOT_A_NAME.test(text) || /^unknown$/i.test(text) ? null : text;
  };
  const [street, town, postcode] = [part('streetAddress'), part('locality'), part('postalCode')];
  const written = [street, town, part('region'), postcode, part('countryName') ?? part('country')]
    .filter(Boolean)
    .join(', ');
  const is = street && (town ?? postcode) ? 'full' : street || postcode ? 'partial' : 'none';
  return { is, written: written === '' ? null : written };
}
