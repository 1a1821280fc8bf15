import { RequestValidationPipe } from '../../../src/platform/http/validation.js';
import { classOf } from '../../../src/platform/http/fields/class-of.js';
import { InvalidInput, type FieldError } from '../../../src/platform/errors.js';
import {
  AnswerDto,
  InformationRequestDto,
  LodgeRepresentationDto,
  PanelRequestDto,
  WithdrawalDto,
} from '../../../src/representations/dto/lodging.dto.js';
import { acts } from '../../../workflows/index.js';

const pipe = new RequestValidationPipe();

/** What is said of a body by the door whose class it is; of these fields alone. */
async function wrong(metatype: new () => object, body: object, fields: readonly string[]): Promise<FieldError[]> {
  try {
    await pipe.transform(structuredClone(body), { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors.filter(({ field }) => fields.includes(field.split(/[.[]/, 1)[0]!));
  }
}

const of = (length: number): string => 'a'.repeat(length);
const document = { name: of(300), digest: of(64) };
const item = { description: of(10_000), record: 'f' };

// Each holds its longest, and one more: a letter that staff put on record is one that a provider could have sent.
const doors: readonly [string, new () => object, new () => object, object, object][] = [
  [
    'representations',
    LodgeRepresentationDto,
    classOf(acts.MakeRepresentation),
    {
      ...{ representor: { name: of(300) }, standing: 'provider', contact: of(300) },
      ...{ failure: of(100_000), text: of(100_000), documents: Array(50).fill(document) },
    },
    {
      ...{ representor: { name: of(301) }, standing: 'nobody', contact: of(301), aggrieved: 'yes' },
      ...{ failure: of(100_001), text: of(100_001), documents: [{ name: of(301), digest: 'none' }] },
    },
  ],
  ['a withdrawal', WithdrawalDto, classOf(acts.WithdrawRepresentation), { how: of(300) }, { how: of(301) }],
  [
    'an explanation',
    AnswerDto,
    classOf(acts.AnswerClarification),
    { answer: of(100_000), documents: Array(50).fill(document) },
    { answer: of(100_001), documents: Array(51).fill(document) },
  ],
  [
    'what information is asked for',
    InformationRequestDto,
    classOf(acts.RequestInformation),
    { items: Array(100).fill(item) },
    { items: [{ description: of(10_001), record: 'z' }] },
  ],
  [
    'a request to the Panel',
    PanelRequestDto,
    classOf(acts.RequestPanelReview),
    { reference: of(100), documents: Array(50).fill(document) },
    { reference: of(101), documents: Array(51).fill(document) },
  ],
];

describe('what a provider sends, and what staff put on record of it', () => {
  it.each(doors)('has one limit and one message by both doors: %s', async (_, provider, staff, longest, tooLong) => {
    const fields = Object.keys(tooLong);
    expect(await wrong(provider, longest, fields)).toEqual([]);
    expect(await wrong(staff, longest, fields)).toEqual(
      'aggrieved' in tooLong ? [{ field: 'aggrieved', message: 'is missing' }] : [],
    );
    const said = await wrong(provider, tooLong, fields);
    expect(new Set(said.map(({ field }) => field.split(/[.[]/, 1)[0]))).toEqual(new Set(fields));
    expect(said).toEqual(await wrong(staff, tooLong, fields));
  });
});
