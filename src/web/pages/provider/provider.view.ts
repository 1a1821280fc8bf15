import { whyOutside } from '../../components/why-outside.js';
import { dateInWords, londonDateOf, momentInWords, recordItems } from '../../../../workflows/index.js';
import type { OwnRepresentationDto } from '../../../representations/dto/own-representation.dto.js';
import type { ReceptionDto } from '../../../representations/dto/reception.dto.js';
import type { OwnMatter } from '../../../representations/providers-own.reading.js';
import { recordItemWords } from '../../words/hearing.js';

/** Everything that a provider has before it, one line for each. */
export function mattersView(matters: readonly OwnMatter[]): object {
  return {
    matters: matters.map(({ reference, title, procurementReference, authority, publishedAt }) => ({
      title,
      about: `${authority} · ${procurementReference} · receipt ${reference}`,
      published: publishedAt === null ? null : dateInWords(londonDateOf(publishedAt)),
      href: `/provider/representations/${reference}`,
    })),
  };
}

/** What was received and is not on record. */
export function receivedView({ reference, receivedAt, reasons }: ReceptionDto): object {
  return {
    reference,
    at: momentInWords(receivedAt),
    reasons: (reasons ?? []).map((reason) => whyOutside(reason, null)),
  };
}

/** What can be done about one's own representations by a form. */
export type OwnFormName = 'answer' | 'information' | 'panel' | 'withdraw';

interface OwnForm {
  readonly title: string;
  readonly law: string;
  readonly provision: string;
  readonly submit: string;
}

const forms: Readonly<Record<OwnFormName, OwnForm>> = {
  answer: {
    title: 'Explain or clarify what you said',
    law: 'The authority has offered you the opportunity to explain or clarify your representations. It must consider what you say when it reviews its decision.',
    provision: 'reg 12(4)(a)',
    submit: 'Send the explanation',
  },
  information: {
    title: 'Ask for information',
    law: 'While representations that arrived in time are heard, the authority must promptly give you information that it has a duty to keep a record of, unless an exemption applies.',
    provision: 'reg 12(4)(b), (5)',
    submit: 'Ask for it',
  },
  panel: {
    title: 'Tell the authority that you have asked the Panel',
    law: 'You ask the Independent Patient Choice and Procurement Panel yourself, in writing. Tell the authority here at once, so that it does not enter into the contract meanwhile.',
    provision: 'reg 23',
    submit: 'Tell the authority',
  },
  withdraw: {
    title: 'Withdraw your representations',
    law: 'The authority then no longer has to answer them. It cannot be undone; after the window has closed you could not make them again.',
    provision: 'reg 12(3)',
    submit: 'Withdraw them',
  },
};

/** A form about one's own representations, as it was filled in. */
export function ownFormView(
  name: OwnFormName,
  base: string,
  own: OwnRepresentationDto,
  filled: Readonly<Record<string, string>>,
  problems: readonly { readonly field: string; readonly text: string }[],
): OwnForm & Readonly<Record<string, unknown>> {
  const offered = own.clarifications.find(({ answered, offer }) => offer !== null && answered === null);
  return {
    ...forms[name],
    name,
    back: base,
    action: `${base}/${name}`,
    about: `${own.procurement.title} · receipt ${own.reference}`,
    offer: name === 'answer' ? (offered?.offer ?? null) : null,
    key: filled['key'],
    values: filled,
    records: recordItems.map((item) => ({
      value: item,
      text: recordItemWords[item],
      checked: filled['record'] === item,
    })),
    errors: Object.fromEntries(problems.map(({ field, text }) => [field, { text }])),
    summary: problems.map(({ field, text }) => ({ text, href: `#${field}` })),
  };
}
