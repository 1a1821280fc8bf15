import { asNumber, asObject, objectsOf, type JsonObject } from '../document/json.js';
import { isPlaceholderAmount, sumsIn } from '../items/money.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

const MOST = 20;

/** The lifetime value: approximate in a notice of intention or an invitation, and in a notice of award the amounts payable may stand for it. */
export const valueCheck: Check = (context) => {
  const { requirements, written, notice } = context;
  const provision =
    requirements.provisionFor('approximateLifetimeValue') ??
    requirements.provisionFor('lifetimeValue') ??
    requirements.provisionFor('frameworkTermUsersAndValue');
  const amounts = amountsIn(notice.data, notice.prefix);
  const placeholders = amounts.filter(({ amount }) => isPlaceholderAmount(amount));
  const given = amounts.length > placeholders.length || sumsIn(written).some((sum) => !isPlaceholderAmount(sum));
  const severity = provision === null ? 'info' : given ? 'warning' : 'error';
  const reported: Reported[] = placeholders.slice(0, MOST).map(({ path, amount }) =>
    finding('value-placeholder', severity, path, {
      found: String(amount),
      expected: provision === null ? null : 'the lifetime value of the contract',
      provision,
      message: given
        ? `${amount} stands where a value belongs; another value is given elsewhere in the notice, and the two contradict each other.`
        : `${amount} is no value${provision === null ? '' : `, and the notice gives no other (${provision})`}.`,
    }),
  );
  if (provision === null || given || placeholders.length > 0) return reported;
  return [absent(context, provision)];
};

const BY_ACTIVITY =
  /\bactivity[- ]based\b|\bset prices\b|\btariffs?\b|\bcost per case\b|\bper (?:item|patient|activity|appointment|procedure) (?:of service )?(?:fee|price|payment|cost)\b|\bprice per\b|\bno (?:guarantee\w*|minimum|fixed) (?:of )?(?:activity|value|volume|income)\b|\bvalue (?:will|may) vary\b|\bpayment (?:scheme|by results)\b|\bitem of service\b/i;

function absent({ written, notice }: CheckContext, provision: string): Reported {
  if (BY_ACTIVITY.test(written)) {
    return undetermined(
      'value-missing',
      `The notice says that payment follows activity and gives no sum. Whether that is enough as the amounts payable (${provision}) is left to the reader.`,
    );
  }
  return finding('value-missing', 'error', `${notice.prefix}contracts`, {
    expected: 'the lifetime value of the contract',
    provision,
    message: `The notice gives no lifetime value (${provision}).`,
  });
}

interface Amount {
  readonly path: string;
  readonly amount: number;
}

function amountsIn(data: JsonObject, prefix: string): readonly Amount[] {
  const tender = asObject(data['tender']);
  const of = (value: unknown, path: string): readonly Amount[] => {
    const amount = asNumber(asObject(value)?.['amount']) ?? asNumber(asObject(value)?.['amountGross']);
    return amount === null ? [] : [{ path: `${path}.amount`, amount }];
  };
  const each = (list: unknown, path: string): readonly Amount[] =>
    objectsOf(list).flatMap(([index, entry]) => of(entry['value'], `${path}[${index}].value`));
  return [
    ...each(data['contracts'], `${prefix}contracts`),
    ...each(data['awards'], `${prefix}awards`),
    ...of(tender?.['value'], `${prefix}tender.value`),
    ...each(tender?.['lots'], `${prefix}tender.lots`),
    ...of(asObject(asObject(data['planning'])?.['budget'])?.['amount'], `${prefix}planning.budget.amount`),
  ];
}
