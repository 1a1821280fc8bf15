import { organisationIdentifier } from './identifiers.js';
import { nameKey, type LegalForm } from './name-key.js';

/** An organisation as it is named somewhere: by an id, a name, and what else is known of it. */
export interface NamedOrganisation {
  readonly id: string;
  readonly name: string | null;
  readonly formerNames?: readonly string[];
  readonly identifiers?: readonly string[];
}

/** Why two organisations of different ids may be one. */
export type Likeness = 'identifier' | 'name-and-form' | 'former-name' | 'name';

/** What suggests that two organisations are one, the strongest first; null where nothing does, or where the id is the same. */
export function alike(one: NamedOrganisation, other: NamedOrganisation): Likeness | null {
  if (one.id === other.id) return null;
  const identifiers = identifiersOf(other);
  if (identifiersOf(one).some((each) => identifiers.includes(each))) return 'identifier';
  const [own, others] = [
    one.name === null ? null : nameKey(one.name),
    other.name === null ? null : nameKey(other.name),
  ];
  const sameKey = own !== null && others !== null && own.key !== '' && own.key === others.key;
  if (sameKey && own.form === others.form) return 'name-and-form';
  if (wasCalled(one, other) || wasCalled(other, one)) return 'former-name';
  return sameKey ? 'name' : null;
}

/** The likeness in words, for "may be one: …". */
export function likenessInWords(likeness: Likeness, one: NamedOrganisation, other: NamedOrganisation): string {
  switch (likeness) {
    case 'identifier':
      return 'an identifier is the same';
    case 'name-and-form':
      return 'the name is the same';
    case 'former-name':
      return 'one bears a former name of the other';
    case 'name':
      return otherForms(formOf(one), formOf(other));
  }
}

const forms: Readonly<Record<LegalForm, string>> = {
  ltd: 'limited company',
  plc: 'public limited company',
  llp: 'limited liability partnership',
  cic: 'community interest company',
  nhsft: 'NHS foundation trust',
  nhst: 'NHS trust',
  icb: 'integrated care board',
};

function otherForms(one: LegalForm | null, other: LegalForm | null): string {
  if (one === null || other === null) return 'the name is the same, and only one says its legal form';
  return `the name is the same but for the legal form, and a ${forms[one]} and a ${forms[other]} are different persons`;
}

const formOf = ({ name }: NamedOrganisation): LegalForm | null => (name === null ? null : nameKey(name).form);

function identifiersOf({ id, identifiers = [] }: NamedOrganisation): readonly string[] {
  return [id, ...identifiers].map(organisationIdentifier).filter((each) => each !== null);
}

/** Whether one bore a name that the other bears or bore. */
function wasCalled(
  { formerNames = [] }: NamedOrganisation,
  { name, formerNames: others = [] }: NamedOrganisation,
): boolean {
  const names = [...(name === null ? [] : [name]), ...others].map((each) => nameKey(each).key);
  return formerNames.map((each) => nameKey(each).key).some((each) => each !== '' && names.includes(each));
}
