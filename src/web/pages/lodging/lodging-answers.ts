import { randomUUID } from 'node:crypto';
import { standings, type Standing } from '../../../../workflows/index.js';
import type { FormBody } from '../../../platform/http/form-body.js';
import type { LodgeRepresentationDto } from '../../../representations/dto/lodging.dto.js';

/** A document that was uploaded, as it travels from page to page. */
export interface NamedDocument {
  readonly name: string;
  readonly digest: string;
}

/** The answers to the five questions as they were written so far. They travel in the pages themselves: nothing is kept here. */
export interface LodgingAnswers {
  /** Made with the first page: whoever sends the same twice has sent it once. */
  readonly key: string;
  readonly name: string;
  readonly contact: string;
  readonly standing: string;
  readonly aggrieved: string;
  readonly failure: string;
  readonly text: string;
  readonly documents: readonly NamedDocument[];
  /** What no person sees: whoever fills it is most likely no person. */
  readonly trap: string;
}

/** What each answer is called in the forms; documents come in pairs. */
export const answerNames = ['name', 'contact', 'standing', 'aggrieved', 'failure', 'text'] as const;

export type AnswerName = (typeof answerNames)[number];

const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** No answers yet, and the key under which they will be sent. */
export const noAnswers = (): LodgingAnswers => ({
  key: randomUUID(),
  ...{ name: '', contact: '', standing: '', aggrieved: '', failure: '', text: '', documents: [], trap: '' },
});

/** The answers that a form sent. Single lines lose what stands around them; texts are taken as they are. */
export function answersIn(form: FormBody): LodgingAnswers {
  const line = (name: string): string => (form.one(name) ?? '').trim();
  const key = line('key');
  const names = form.all('document.name');
  return {
    key: KEY.test(key) ? key : randomUUID(),
    name: line('name'),
    contact: line('contact'),
    standing: line('standing'),
    aggrieved: line('aggrieved'),
    failure: form.one('failure') ?? '',
    text: form.one('text') ?? '',
    documents: form.all('document.digest').map((digest, index) => ({ name: names[index] ?? '', digest })),
    trap: form.one('website') ?? '',
  };
}

/** The inputs that carry the answers on, but for those that stand in the page. */
export function carried(
  { key, documents, ...answers }: LodgingAnswers,
  inPage: readonly AnswerName[],
): readonly { readonly name: string; readonly value: string }[] {
  const others = answerNames.filter((name) => !inPage.includes(name) && answers[name] !== '');
  return [
    { name: 'key', value: key },
    ...others.map((name) => ({ name, value: answers[name] })),
    ...documents.flatMap(({ name, digest }) => [
      { name: 'document.name', value: name },
      { name: 'document.digest', value: digest },
    ]),
  ];
}

/** The same as the interface takes it. */
export function asSent(answers: LodgingAnswers): LodgeRepresentationDto {
  const { name, contact, standing, aggrieved, failure, text, documents } = answers;
  return {
    representor: { name },
    contact,
    standing: standing as Standing,
    aggrieved: aggrieved === 'yes',
    failure,
    text,
    ...(documents.length > 0 ? { documents: documents.map((one) => ({ ...one })) } : {}),
  };
}

export const isStanding = (text: string): text is Standing => standings.some((standing) => standing === text);
