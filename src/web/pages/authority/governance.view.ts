import { dateInWords, momentInWords } from '../../../../workflows/index.js';
import type { GovernanceDto, SchemeDto } from '../../../governance/dto/answers.dto.js';
import { assuranceWords, delegatedDecisionWords } from '../../words/governance.js';
import { within, type OwnAuthority } from './own-authority.js';

/** How an authority has settled to decide: its scheme of delegation, its committees, assurance, and what it settled otherwise. */
export function governanceView(
  own: OwnAuthority,
  { assurance, defaults }: GovernanceDto,
  scheme: SchemeDto | null,
  people: ReadonlyMap<string, string>,
): object {
  const settles = own.roles.some((role) => role === 'decision-maker' || role === 'administrator');
  const act = (name: string): string | null => (settles ? within(own, `/authority/do/${name}`) : null);
  const named = (person: string): string => people.get(person) ?? 'somebody who is no longer a member';
  const committees = new Map(scheme?.committees.map(({ id, name }) => [id, name]));
  return {
    authority: own,
    adopt: act('adopt-scheme'),
    set: act('set-assurance'),
    settle: act('settle-default'),
    assurance: assuranceWords[assurance],
    scheme: scheme && {
      version: scheme.version,
      adopted: momentInWords(scheme.adoptedAt),
      committees: scheme.committees.map(({ name, quorum, members }) => ({
        name,
        quorum,
        members: members.map(named),
      })),
      delegations: scheme.delegations.map(({ to, decisions, upTo, services, places, delegatedBy, from, until }) => ({
        to: to.person === undefined ? (committees.get(to.committee!) ?? 'a committee') : named(to.person),
        decisions: new Intl.ListFormat('en-GB').format(decisions.map((each) => delegatedDecisionWords[each])),
        limit: upTo === null || upTo === undefined ? 'of any value' : `up to £${upTo.toLocaleString('en-GB')}`,
        services: services && services.length > 0 ? `services under CPV ${services.join(', ')}` : 'any service',
        places: places && places.length > 0 ? places.join(', ') : 'anywhere',
        by: delegatedBy,
        from: dateInWords(from),
        until: until === null || until === undefined ? 'until further notice' : `to ${dateInWords(until)}`,
      })),
    },
    defaults: defaults.map(({ title, provision, standing, applies, reason, since }) => ({
      title: title.slice(0, 1).toUpperCase() + title.slice(1),
      provision,
      standing,
      applies,
      reason,
      since: since === null ? null : dateInWords(since),
    })),
  };
}
