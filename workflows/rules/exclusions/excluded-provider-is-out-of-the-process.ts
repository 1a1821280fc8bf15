import { exclusionsInForce } from '../../exclusions/standing.js';
import { nameOf } from '../../facts.js';
import { intendedProviders } from '../../notices/index.js';
import { providersIn } from '../../steps/providers.js';
import { rule } from '../rule.js';

/**
 * A provider that was excluded takes no further part: it is not found content with, identified, assessed, evaluated or chosen,
 * and no notice says that it is to be awarded to.
 */
export const excludedProviderIsOutOfTheProcess = rule(
  'excluded-provider-is-out-of-the-process',
  ['reg20Excluded', 'reg20Excludable', 'reg20AMustExclude', 'reg20AMayExclude'],
  ({ type, data, facts }, no) => {
    if (data === null && type !== 'SubmitIntentionNotice') return null;
    if (takesNoPart(data)) return null;
    const named = type === 'SubmitIntentionNotice' ? intendedProviders(facts) : providersIn(data).map(({ id }) => id);
    return named.flatMap((provider) =>
      exclusionsInForce(facts, provider)
        .slice(0, 1)
        .map(({ at, grounds, subcontractor }) =>
          no({
            message: `${nameOf(facts, provider)} was excluded from the process at ${at}: ${grounds.map(({ ground }) => ground).join(', ')}.`,
            unblock: 'Go on without it; or decide anew about the exclusion (DecideExclusion, OverrideExclusion).',
            found: { provider, excludedAt: at },
            ...(type === 'SubmitIntentionNotice'
              ? {}
              : { field: data && 'providers' in data ? 'data.providers' : 'data.provider' }),
            provision: subcontractor === null ? 'reg20Excluded' : 'reg20AMustExclude',
          }),
        ),
    );
  },
);

/** That a candidate is dropped, an offer goes no further, or the authority is not content may be said of an excluded provider. */
function takesNoPart(data: object | null): boolean {
  const { outcome, goesOn, past, future } = (data ?? {}) as {
    readonly outcome?: unknown;
    readonly goesOn?: unknown;
    readonly past?: { readonly satisfied: boolean };
    readonly future?: { readonly likelyToSatisfy: boolean };
  };
  return outcome === 'dropped' || goesOn === false || past?.satisfied === false || future?.likelyToSatisfy === false;
}
