import { sameWords } from '../acts/key-criteria.js';

/** Words with which a text says that there is nothing, and those that may stand beside them without saying anything else. */
const nothing = ['none', 'nil', 'no', 'not', 'nothing', 'nobody', 'na', 'n'];
const beside = [
  ...[
    'a',
    'any',
    'are',
    'as',
    'at',
    'be',
    'been',
    'by',
    'for',
    'has',
    'have',
    'in',
    'is',
    'known',
    'of',
    'on',
    'or',
    'and',
  ],
  ...[
    'that',
    'the',
    'there',
    'this',
    'to',
    'was',
    'were',
    'with',
    'all',
    'one',
    'it',
    'stage',
    'time',
    'date',
    'required',
  ],
  ...['conflict', 'conflicts', 'interest', 'interests', 'potential', 'actual', 'perceived', 'relevant', 'declaration'],
  ...[
    'declarations',
    'declare',
    'declared',
    'disclosed',
    'identified',
    'recorded',
    'reported',
    'noted',
    'raised',
    'made',
  ],
  ...[
    'manage',
    'managed',
    'management',
    'action',
    'needed',
    'necessary',
    'decision',
    'maker',
    'makers',
    'member',
    'members',
  ],
  ...[
    'procurement',
    'process',
    'individual',
    'individuals',
    'person',
    'applicable',
    'taken',
    'arose',
    'existed',
    'exist',
    's',
  ],
  ...[
    'committee',
    'board',
    'panel',
    'staff',
    'anybody',
    'anyone',
    'those',
    'who',
    'took',
    'taking',
    'part',
    'authority',
  ],
];
const denying = new Set([...nothing, ...beside]);

/** Whether a text says nothing but that there is nothing: “None.”, “No conflicts of interest were declared.”, “n/a”. */
export function saysThereIsNothing(text: string): boolean {
  const words = sameWords(text).split(' ');
  return words.some((word) => nothing.includes(word)) && words.every((word) => denying.has(word));
}

/** Texts that send a reader elsewhere, or say that something was done, without saying what. */
const elsewhere = [
  ...[
    'see above',
    'as above',
    'see below',
    'as below',
    'see attached',
    'attached',
    'see report',
    'see the report',
    'ditto',
  ],
  ...[
    'as before',
    'as previously',
    'as previously stated',
    'as stated',
    'as stated above',
    'as discussed',
    'as agreed',
    'same',
  ],
  ...[
    'same as above',
    'the same',
    'idem',
    'as per above',
    'as per report',
    'per above',
    'as noted',
    'as noted above',
    'as said',
  ],
  ...[
    'see previous',
    'see evaluation',
    'see scores',
    'see notes',
    'discussed',
    'agreed',
    'as agreed by the panel',
    'as described',
  ],
  ...['tbc', 'to be confirmed', 'tbd', 'to follow', 'to be completed', 'lorem ipsum', 'as discussed and agreed'],
];

/**
 * What keeps a text from being a reason, as far as that can be told without judging it: nothing is asked of its length. Null for a
 * text that says something of its own.
 */
export function whyNoReason(text: string): string | null {
  const words = sameWords(text);
  if (!/\p{L}/u.test(words)) return 'has no words';
  if (elsewhere.includes(words)) return 'only refers to something else';
  if (!words.includes(' ')) return 'is a single word';
  return saysThereIsNothing(text) ? 'says that there is nothing' : null;
}

/** Whether two texts are the same, however they are spaced and punctuated. */
export function sameText(one: string, other: string): boolean {
  return sameWords(one) === sameWords(other);
}
