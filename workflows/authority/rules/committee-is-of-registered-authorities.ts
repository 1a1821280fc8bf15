import { authorityRule } from '../authority-rule.js';

/** A committee is one of authorities of this installation, and of the one that adopts the scheme. */
export const committeeIsOfRegisteredAuthorities = authorityRule<'AdoptScheme'>(
  'committee-is-of-registered-authorities',
  ['reg24Scheme'],
  ({ data: { committees = [] }, evidence }, no) =>
    committees.flatMap(({ authorities = [evidence.authority] }, at) => [
      ...(authorities.includes(evidence.authority)
        ? []
        : [
            no({
              message: 'A committee of the scheme is not one of the authority whose scheme it is.',
              unblock: 'Name your own authority among those whose committee it is.',
              field: `data.committees[${at}].authorities`,
            }),
          ]),
      ...authorities.flatMap((id, index) => {
        if (id === evidence.authority || !evidence.authorities || evidence.authorities[id]) return [];
        return [
          no({
            message: `There is no authority “${id}” here.`,
            unblock: 'Name authorities of this installation only.',
            field: `data.committees[${at}].authorities[${index}]`,
          }),
        ];
      }),
    ]),
);
