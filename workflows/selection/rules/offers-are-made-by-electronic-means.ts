import { electronicMeansIn } from '../../agreement/electronic.js';
import { rule } from '../../rules/rule.js';

/** Offers are made by electronic means: an invitation that names other ways only is none under Schedule 8. */
export const offersAreMadeByElectronicMeans = rule<'SubmitInvitationNotice'>(
  'offers-are-made-by-electronic-means',
  ['sch8Para7HowToOffer'],
  ({ data }, no) => {
    const how = data?.content?.howToSubmitOffers;
    if (how === undefined || electronicMeansIn(how) !== 'other-ways-only') return null;
    return no({
      message: `Offers must be made by electronic means, and the notice says: “${how.trim().slice(0, 200)}”.`,
      unblock: 'Say by which electronic means offers are made: a portal, a platform or an e-mail address.',
      field: 'data.content.howToSubmitOffers',
    });
  },
);
