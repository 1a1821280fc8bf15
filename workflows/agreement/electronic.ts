import { sameWords } from '../acts/key-criteria.js';

const electronic = new Set([
  ...[
    'electronic',
    'electronically',
    'email',
    'emails',
    'emailed',
    'portal',
    'online',
    'internet',
    'web',
    'website',
    'digital',
  ],
  ...[
    'digitally',
    'platform',
    'upload',
    'uploaded',
    'uploading',
    'http',
    'https',
    'www',
    'system',
    'etendering',
    'eprocurement',
  ],
  ...['esourcing', 'link', 'url', 'atamis', 'jaggaer', 'proactis', 'mercell'],
]);
const other = new Set([
  ...[
    'post',
    'posted',
    'postal',
    'courier',
    'hand',
    'paper',
    'envelope',
    'envelopes',
    'fax',
    'letter',
    'letterbox',
    'delivered',
  ],
  ...['mail', 'printed', 'bound', 'copies', 'person'],
]);

/** What a text says of the way in which offers are made, by the words for it that it holds. */
export type Means = 'electronic' | 'other-ways-only' | 'other-ways-too' | 'not-said';

/** Which ways of making offers a text names: only its words are looked for, its sense is not weighed. */
export function electronicMeansIn(text: string): Means {
  const words = sameWords(text)
    .replace(/\be mails?\b/g, 'email')
    .split(' ');
  const named = words.some((word) => electronic.has(word));
  const others = words.some((word) => other.has(word));
  if (named) return others ? 'other-ways-too' : 'electronic';
  return others ? 'other-ways-only' : 'not-said';
}
