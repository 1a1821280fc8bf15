import { asArray, asIdentifier, asObject, objectsOf, type JsonObject } from '../document/json.js';
import { cite, findCpv } from '../../../../workflows/index.js';
import { finding, type Check, type CheckContext, type Reported } from './check.js';

/** The most relevant CPV code: one of the 67 of Schedule 1, and within the extent that the Schedule sets for four of them. */
export const cpvCheck: Check = (context) => {
  const codes = codesIn(context.notice.data, context.notice.prefix);
  if (codes.length === 0) return none(context);
  const [main] = codes;
  const listed = codes.filter(({ code }) => findCpv(code) !== null);
  return [
    ...(findCpv(main!.code) === null ? [notListed(main!, listed, context)] : []),
    ...listed.slice(0, 1).flatMap((code) => qualifier(code, context)),
  ];
};

interface Code {
  readonly code: string;
  readonly path: string;
}

/** The codes of a notice, the main one first. Find a Tender writes them without the check digit that Schedule 1 has. */
function codesIn(data: JsonObject, prefix: string): readonly Code[] {
  const tender = asObject(data['tender']);
  const codes: Code[] = [];
  const take = (classification: unknown, path: string): void => {
    const object = asObject(classification);
    const code = asIdentifier(object?.['id'])?.replace(/\s/g, '');
    const scheme = object?.['scheme'];
    if (code !== undefined && (scheme === 'CPV' || scheme === undefined)) codes.push({ code, path: `${path}.id` });
  };
  take(tender?.['classification'], `${prefix}tender.classification`);
  const items = [
    ...objectsOf(tender?.['items']).map(([index, item]) => [item, `${prefix}tender.items[${index}]`] as const),
    ...objectsOf(data['awards']).flatMap(([award, entry]) =>
      objectsOf(entry['items']).map(([index, item]) => [item, `${prefix}awards[${award}].items[${index}]`] as const),
    ),
  ];
  for (const [item, path] of items) take(item['classification'], `${path}.classification`);
  for (const [item, path] of items) {
    asArray(item['additionalClassifications']).forEach((entry, index) =>
      take(entry, `${path}.additionalClassifications[${index}]`),
    );
  }
  asArray(tender?.['additionalClassifications']).forEach((entry, index) =>
    take(entry, `${prefix}tender.additionalClassifications[${index}]`),
  );
  return codes;
}

function none({ requirements, notice }: CheckContext): readonly Reported[] {
  const provision = requirements.provisionFor('service');
  if (provision === null) return [];
  return [
    finding('cpv-missing', 'error', `${notice.prefix}tender.classification`, {
      expected: 'the most relevant CPV code',
      provision,
      message: `The notice gives no CPV code (${provision}).`,
    }),
  ];
}

function notListed(main: Code, listed: readonly Code[], { requirements }: CheckContext): Reported {
  const required = requirements.provisionFor('service');
  const [other] = listed;
  const severity = required === null ? 'info' : other ? 'warning' : 'error';
  return finding('cpv-not-in-schedule-1', severity, main.path, {
    found: main.code,
    expected: other?.code ?? 'a code of Schedule 1',
    provision: cite('sch1Codes'),
    message: other
      ? `The main code, ${main.code}, is not in Schedule 1; ${other.code}, further down, is, and would be the most relevant one.`
      : `${main.code} is not in Schedule 1, so these would not be relevant health care services. A wider or a neighbouring code does not do.`,
  });
}

const INDIVIDUALS =
  '\\b(?:individuals?|patients?|people|persons?|residents?|adults?|children|young people|families|service users?|clients?|women|men|those (?:with|who))\\b';
const SPEAKS_OF_INDIVIDUALS = new RegExp(INDIVIDUALS, 'i');
const FOR_INDIVIDUALS = new RegExp(
  `\\b(?:deliver|provid)\\w{0,12}\\b[^.\\n]{0,60}\\b(?:to|for)\\b[^.\\n]{0,40}${INDIVIDUALS}`,
  'i',
);

/** For each qualified code, words which say that the services are within the extent of the table. */
const SAID: Readonly<Record<string, (text: string) => boolean>> = {
  '85323000-9': (text) => FOR_INDIVIDUALS.test(text),
  '85312330-1': (text) => /\bsexual\b|\breproductive\b|\bcontracepti/i.test(text) && SPEAKS_OF_INDIVIDUALS.test(text),
  '85312500-4': (text) =>
    /\bsubstance (?:mis)?use\b|\bdrugs?\b|\balcohol\b|\baddict\w*|\bmental health\b|\bphysical health\b|\brehabilitation of\b/i.test(
      text,
    ) && SPEAKS_OF_INDIVIDUALS.test(text),
  '85149000-5': (text) =>
    /\bnot\b[^.\n]{0,40}\bcommunity pharmac|\bexclud\w*[^.\n]{0,40}\bcommunity pharmac|\bother than\b[^.\n]{0,40}\bcommunity pharmac|\bhospital pharmac/i.test(
      text,
    ),
};

function qualifier({ code, path }: Code, { written }: CheckContext): readonly Reported[] {
  const row = findCpv(code);
  if (!row || row.qualifier === null || SAID[row.code]?.(written)) return [];
  return [
    finding('cpv-qualifier-unstated', 'info', path, {
      found: code,
      expected: row.qualifier,
      provision: cite(row.provision),
      message: `Schedule 1 lists ${row.code} to an extent: ${row.qualifier}. The notice does not say that the services are within it; no Schedule requires it to.`,
    }),
  ];
}
