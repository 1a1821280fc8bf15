import { dateInWords } from '../../../../workflows/index.js';
import type {
  PublishedIndividualDto,
  PublishedInterestDto,
  PublishedRegisterDto,
} from '../../../conflicts/dto/published.dto.js';

const kinds: Readonly<Record<PublishedInterestDto['kind'], string>> = {
  financial: 'Financial',
  'non-financial-professional': 'Non-financial professional',
  'non-financial-personal': 'Non-financial personal',
  indirect: 'Indirect',
};

/** What the page of a published register of interests shows. */
export function interestsView({ authority, on, individuals, withheld }: PublishedRegisterDto) {
  const address = `/authorities/${encodeURIComponent(authority.id)}`;
  return {
    authority: { name: authority.name, href: address },
    on,
    day: dateInWords(on),
    individuals: individuals.map(individual),
    withheld: withheld.map(({ id }) => id),
    json: `/api/v1/authorities/${encodeURIComponent(authority.id)}/interests?on=${on}`,
  };
}

function individual({
  name,
  role,
  committees,
  decisionMaker,
  boardMember,
  nilReturnOn,
  confirmedOn,
  interests,
}: PublishedIndividualDto) {
  const about = [
    ...(role === null ? [] : [role]),
    ...(boardMember ? ['Member of the board'] : []),
    ...(decisionMaker ? ['Takes decisions'] : []),
    ...committees,
  ];
  const nothing =
    nilReturnOn === null
      ? 'Nothing has been declared.'
      : `Nothing to declare: nil return on ${dateInWords(nilReturnOn)}.`;
  return {
    name,
    about: about.join('; '),
    nothing: interests.length === 0 ? nothing : null,
    confirmed: interests.length > 0 && confirmedOn !== null ? dateInWords(confirmedOn) : null,
    interests: interests.map(interest),
  };
}

function interest({
  id,
  kind,
  organisation,
  post,
  description,
  relationship,
  from,
  to,
  declaredOn,
  late,
  management,
}: PublishedInterestDto) {
  return {
    id,
    kind: kinds[kind],
    what: [
      ...(organisation === null ? [] : [`${organisation}${post ? ' (a post)' : ''}`]),
      ...(description === null ? [] : [description]),
      ...(relationship === null ? [] : [`Whose it is: ${relationship}`]),
    ],
    from: dateInWords(from),
    to: to === null ? 'Lasts' : dateInWords(to),
    declared: `${dateInWords(declaredOn)}${late ? ', late' : ''}`,
    done:
      management.length === 0
        ? ['Nothing is recorded']
        : management.map(({ action, agreedOn }) => `${action ?? ''} (agreed on ${dateInWords(agreedOn)})`),
  };
}
