import { statedDeadlines } from '../dates/stated-deadlines.js';
import { londonDate } from '../document/published.js';
import { asArray, asObject, objectsOf, type JsonObject } from '../document/json.js';
import type { NoticeDocument } from '../document/notice-document.js';
import type { NoticeKind } from '../types.js';

/** What kind of notice it is, and the other kind that its text speaks of just as plainly, if there is one. */
export interface DetectedKind {
  readonly kind: NoticeKind;
  readonly alsoSpeaksOf: NoticeKind | null;
}

type Occasion = 'intention' | 'award' | 'invitation' | 'abandonment' | 'urgent' | 'modification' | 'approach';

/** How authors say which notice theirs is, after the wordings that NHS England suggests and those met in practice. */
const SAYS: Readonly<Record<Occasion, RegExp>> = {
  approach:
    /\bintended approach\b|\bintention to (?:follow|use|undertake|adopt) (?:the |a )?most suitable provider\b|\bintend(?:s|ing)? to (?:follow|use|undertake|adopt) (?:the |a )?(?:psr )?(?:most suitable provider|msp)\b/gi,
  modification:
    /\bmodification notice\b|\bnotice of (?:an? )?(?:urgent |contract )*modification\b|\b(?:has|have|was|were)(?: now| been)* (?:formally |urgently )*modified\b|\burgent(?:ly)? modif\w+/gi,
  abandonment:
    /\babandonment notice\b|\bnotice of (?:the )?abandonment\b|\b(?:has|have|was|were|is|are|been|now) (?:now |been |being ){0,3}abandoned\b|\b(?:has|have) abandoned\b|\b(?:decided|decision|determined) to (?:abandon|discontinue)\b|\bhas been discontinued\b/gi,
  urgent:
    /\burgent circumstances provision\b|\burgent award\b|\bawarded urgently\b|\burgent(?:ly)? award(?:ed)?\b|\burgent process\b|\burgent circumstances\b|\breg(?:ulation)?\.? ?14\b|\bview of the (?:relevant )?authority[^.]{0,60}\burgent/gi,
  intention:
    /\b(?:intention|intent|intends|intending|intend|intended|proposes?|proposing|means|minded|plans?|planning) to (?:directly |direct |formally )?(?:award|make (?:an?|the|this) (?:\w+ ){0,2}award|conclude|enter into|contract with|appoint|let|admit)\b|\b(?:has|have) not (?:yet )?(?:been )?(?:formally )?(?:been )?awarded\b|\bpropos(?:es|ing|al) to award\b|\bintention notice\b|\b(?:intended|proposed) (?:contract )?award\b|\bmarks the start of the stand[- ]?still\b|\bstand[- ]?still period (?:begins|starts|commences|will (?:begin|start|commence)) (?:on )?the day after\b/gi,
  award:
    /\bconfirmation of (?:the |an |a )?(?:contract )?award\b|\bnotice of (?:the |an |a )?(?:contract )?(?:award|conclusion)\b|(?<!\b(?:intended|proposed|intention|intent|before|until|after) (?:the )?)\bconclusion of (?:a |the |this )?(?:framework|contract|agreement)\b|(?<!\b(?:intention|intent|intended|intending|intends|intend) to )(?<!\bpre[- ])\baward notice\b|\b(?:contracts?|agreements?) (?:has|have|was|were|is)(?: now| been| formally)* (?:awarded|award|concluded|entered into|signed)\b|\bawards? (?:has|have|was|were|is)(?: now| been)* made\b|(?<!\bbe )(?<!\bnot )(?<!\bnot yet )(?<!\bformally )\bawarded (?:under|following|using|via|through|in accordance with|pursuant to)\b|\b(?:has|have)(?: been| now| formally)* awarded (?:a |the |this |these )?(?:new )?contracts?\b/gi,
  invitation:
    /\bcontract notice\b|\binvit(?:es?|ing|ation)\b[^.]{0,60}?\b(?:offers?|tenders?|bids?|submissions?|proposals?)\b|\bnotice inviting\b|\bsubmit (?:a |an |their |your )?(?:tenders?|bids?|offers?|proposals?)\b/gi,
};

/** Words that make a mention one of another notice, or of what has not happened. */
const NOT_THIS_NOTICE_BEFORE =
  /\b(?:until|once|if|before|unless|when)\b[^.;:,]{0,50}$|\b(?:following|further to|since|after|no|previous|earlier|separate|subsequent|future) (?:the |our |an |publication of |notice of ){0,8}$/i;
const NOT_THIS_NOTICE_AFTER =
  /^[^.;]{0,20}(?:\bnotice\b[^.;]{0,30})?\b(?:was published|published on|dated|was issued|will be published)\b/i;

/** What kind of notice a document is. The text decides, what it says first before what it says later; then the structure. */
export function kindOf(notice: NoticeDocument): DetectedKind {
  const said = firstMentions(notice);
  const first = said[0]?.occasion ?? null;
  const says = (occasion: Occasion): boolean => said.some((mention) => mention.occasion === occasion);
  const urgent = says('urgent') && !says('approach');
  const approach = says('approach') && !/\brepresentations?\b|\bstand[- ]?still\b/i.test(notice.allText);
  if (first === 'approach' || (approach && first === 'intention')) return only('intended-approach');
  if (first === 'modification' || (first === 'urgent' && says('modification'))) {
    return only(urgent ? 'urgent-modification' : 'modification');
  }
  if (first === 'abandonment') return only('abandonment');
  if (first === 'urgent') return urgentFirst(says, notice);
  if (first === 'award') return { kind: urgent ? 'urgent-award' : 'award', alsoSpeaksOf: rival(says('intention')) };
  if (first === 'intention') {
    if (says('abandonment') && isCancelled(notice)) return only('abandonment');
    return { kind: 'intention-to-award', alsoSpeaksOf: says('award') ? 'award' : null };
  }
  return only(first === 'invitation' ? 'invitation' : fromStructure(notice));
}

function only(kind: NoticeKind): DetectedKind {
  return { kind, alsoSpeaksOf: null };
}

function rival(intention: boolean): NoticeKind | null {
  return intention ? 'intention-to-award' : null;
}

/** An urgent need can be background to another notice; "regulation 14" or "urgent award" first of all says that it is this one. */
function urgentFirst(says: (occasion: Occasion) => boolean, notice: NoticeDocument): DetectedKind {
  if (
    says('award') ||
    /\burgent (?:award|process|circumstances provision)|\breg(?:ulation)?\.? ?14\b/i.test(notice.allText)
  ) {
    return only('urgent-award');
  }
  if (says('intention')) return only('intention-to-award');
  return only(says('invitation') ? 'invitation' : fromStructure(notice));
}

/** The first plain mention of each occasion, in the order in which a reader meets them. */
function firstMentions({ texts }: NoticeDocument): readonly { readonly occasion: Occasion }[] {
  const mentions = Object.entries(SAYS).flatMap(([occasion, pattern]) => {
    for (const [field, { text }] of texts.entries()) {
      for (const match of text.matchAll(pattern)) {
        const before = text.slice(Math.max(0, match.index - 80), match.index);
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
        if (NOT_THIS_NOTICE_BEFORE.test(before) || NOT_THIS_NOTICE_AFTER.test(after)) continue;
        return [{ occasion: occasion as Occasion, field, index: match.index }];
      }
    }
    return [];
  });
  return mentions.sort((a, b) => a.field - b.field || a.index - b.index);
}

function fromStructure(notice: NoticeDocument): NoticeKind {
  const { data, tags, allText } = notice;
  const cancelled = isCancelled({ data, tags });
  if (cancelled) return 'abandonment';
  if (isPending(data)) return 'intention-to-award';
  const amended = objectsOf(data['contracts']).some(([, contract]) => asArray(contract['amendments']).length > 0);
  if (tags.includes('contractAmendment') || amended) return 'modification';
  if (tags.includes('planning') && /\bmost suitable provider\b|\bMSP\b/i.test(allText)) return 'intended-approach';
  const offersDue = asObject(asObject(data['tender'])?.['tenderPeriod'])?.['endDate'] !== undefined;
  if (tags.includes('tender') && offersDue) return 'invitation';
  return byWhatIsToCome(notice);
}

/** No contract yet, in whatever words. */
const NOT_YET =
  /\b(?:no|not|nothing|never|before|until)\b[^.;\n]{0,60}\b(?:contract|award|agreement|concluded|signed|awarded|entered)\w*/i;

/** Where no words say it: a notice that asks for representations by a day still to come is one of intention; one whose contract was signed before it, of an award. */
function byWhatIsToCome({ data, texts, allText, published }: NoticeDocument): NoticeKind {
  if (published === null) return 'unknown';
  const open = statedDeadlines(texts, published).deadlines.some(
    ({ meaning }) => 'closes' in meaning && meaning.closes.date >= published,
  );
  if (open) return 'intention-to-award';
  const signed = objectsOf(data['contracts']).flatMap(([, contract]) => londonDate(contract['dateSigned']) ?? []);
  const isSigned = signed.length > 0 && signed.every((day) => day <= published);
  return isSigned && !NOT_YET.test(allText) ? 'award' : 'unknown';
}

/** An award that the structure calls pending is one that is only intended. */
function isPending(data: JsonObject): boolean {
  const awards = objectsOf(data['awards']);
  return awards.length > 0 && awards.every(([, award]) => award['status'] === 'pending');
}

function isCancelled({ data, tags }: Pick<NoticeDocument, 'data' | 'tags'>): boolean {
  const status = asObject(data['tender'])?.['status'];
  const awards = objectsOf(data['awards']);
  return (
    tags.includes('tenderCancellation') ||
    tags.includes('awardCancellation') ||
    status === 'cancelled' ||
    status === 'withdrawn' ||
    (awards.length > 0 &&
      awards.every(([, award]) => award['status'] === 'unsuccessful' || award['status'] === 'cancelled'))
  );
}
