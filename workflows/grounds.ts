/**
 * What authorities like to hold against representations, and reg 12(3) does not know. Each is refused wherever it is given as
 * the reason for finding a condition unmet: whoever did not make an offer may be heard, and merit is for the review.
 */
const none: readonly { readonly ground: string; readonly said: RegExp; readonly because: string }[] = [
  {
    ground: 'that no offer was made',
    said: /\bnot (an?|one of the|among the) (bidder|tenderer|offeror)s?\b|(\bnot|\bnever|n[’']t) (bid|tender|take part|taken part)\b|\b(made|submitted|sent|put in|lodged|entered) no (bid|offer|tender)\b|(\bnot|\bnever|n[’']t) (make|made|submit|submitted|send|sent|put in|lodge|lodged|enter|entered) (an?|any) (bid|offer|tender)\b/i,
    because: 'a provider of the services need not have made an offer',
  },
  {
    ground: 'that it has no merit',
    said: /\b(no|without|lacks?|lacking|little|insufficient) (real |any )?(merits?|substance|foundation)\b|\b(unmeritorious|meritless|unfounded|groundless|baseless|frivolous|vexatious)\b/i,
    because: 'whether the provider is right is for the review (reg 12(4)(c))',
  },
];

/** The ground that a reason rests on though it is none under reg 12(3), and why it is none; null where there is no such. */
export function groundThatIsNone(reason: string): { readonly ground: string; readonly because: string } | null {
  return none.find(({ said }) => said.test(reason)) ?? null;
}
