import { namingFields, type Evidence } from '../../workflows/index.js';
import { carried, type EvidencePort } from '../engine/index.js';
import { disclosedText } from '../trail/index.js';

/** A name as it is compared: without case, punctuation and titles. */
const plain = (name: string): string =>
  `btrim(regexp_replace(regexp_replace(lower(${name}), '[^[:alnum:]]+', ' ', 'g'), '^ ?((dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev) )+', ''))`;

/** An id that is a text, as the key of `person` has it; so that a person is looked up and not looked for among all. */
const asId = (id: string): string =>
  `CASE WHEN ${id} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (${id})::uuid END`;

const disclosed = disclosedText('v');

const fields = namingFields.map((field) => `'${field}'`).join(', ');

/**
 * Whose the names are that a command gives: those who take part in the procurement, by the names they are registered under and
 * by those sealed when they were named. The names are compared in the database; only fields and ids leave it, so that what is
 * recorded with a decision holds no name.
 */
export const namedEvidence: EvidencePort = {
  name: 'named',
  sql: `SELECT jsonb_agg(jsonb_build_object('field', given.field, 'person', known.person) ORDER BY given.field, known.person)
    FROM (
      SELECT format('data.%s[%s]', f.name, e.place - 1) AS field, e.value
        FROM unnest(ARRAY[${fields}]) AS f(name), LATERAL jsonb_array_elements(
          CASE jsonb_typeof(ask.data -> f.name) WHEN 'array' THEN ask.data -> f.name ELSE '[]'::jsonb END
        ) WITH ORDINALITY AS e(value, place)
      UNION ALL
      SELECT format('data.%s', f.name), ask.data -> f.name
        FROM unnest(ARRAY[${fields}]) AS f(name) WHERE jsonb_typeof(ask.data -> f.name) = 'object'
    ) AS given
    JOIN (
      SELECT k.person, ${plain('p.display_name')} AS name
        FROM jsonb_object_keys(ask.facts -> 'conflicts' -> 'participants') AS k(person) JOIN person p ON p.id = ${asId('k.person')}
      UNION
      SELECT r.value ->> 'person', ${plain('p.display_name')}
        FROM jsonb_array_elements(ask.facts -> 'conflicts' -> 'recusals') AS r(value) JOIN person p ON p.id = ${asId(`r.value ->> 'person'`)}
      UNION
      SELECT n.canonical::jsonb -> 'data' ->> 'person', ${plain(disclosed)}
        FROM event n JOIN sealed_value v USING (authority_id, stream_type, stream_id, version)
        WHERE n.authority_id = ask.authority_id AND n.stream_type = 'procurement' AND n.stream_id = ask.procurement_id
          AND n.type = 'ParticipantNamed' AND v.name = 'name' AND v.disclosure IS NOT NULL
          AND ask.facts -> 'conflicts' ->> 'participants' <> '{}'
    ) AS known ON known.name = ${plain(`given.value ->> 'name'`)} AND known.name <> ''
    WHERE ask.data IS NOT NULL AND ask.facts IS NOT NULL`,
  // Where a name can be is an object or a list of them.
  asks: (ask) => namingFields.some((field) => typeof carried(ask, field) === 'object'),
  contribute: (found) => (found ? { named: found as NonNullable<Evidence['named']> } : {}),
};

/**
 * Whether the authority knows somebody by the id that a command gives to somebody whom it names: whoever is, or was, its member, and
 * whoever has been entered on its register of interests.
 */
export const personIsKnownEvidence: EvidencePort = {
  name: 'personIsKnown',
  sql: `SELECT to_jsonb(
      EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = ask.authority_id AND m.person_id::text = ask.data ->> 'person')
      OR EXISTS (SELECT 1 FROM event n WHERE n.authority_id = ask.authority_id AND n.stream_type = 'authority'
        AND n.stream_id = ask.authority_id AND n.type = 'IndividualRegistered'
        AND n.canonical::jsonb -> 'data' ->> 'person' = ask.data ->> 'person'))
    WHERE ask.command = 'NameParticipant'`,
  asks: ({ command }) => command === 'NameParticipant',
  contribute: (found) => (typeof found === 'boolean' ? { personIsKnown: found } : {}),
};
