import { pdf } from '../representations/parties.js';

/** A ZIP archive of small files that are stored as they are. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const offset = local.reduce((sum, { length }) => sum + length, 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    local.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), bytes]));
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, more, Buffer.from(name)]));
  }
  const [head, tail] = [Buffer.concat(local), Buffer.concat(central)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(tail.length, 8);
  end.writeUInt32LE(head.length, 12);
  return Buffer.concat([head, tail, Buffer.from('PK\u0005\u0006'), end]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** An Office Open XML document whose main part is of a content type. */
export function openXml(contentType: string): Buffer {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`;
  return zip({ '[Content_Types].xml': `<?xml version="1.0"?>${types}`, 'word/document.xml': '<x/>' });
}

const office = 'application/vnd.openxmlformats-officedocument';
const opened = 'application/vnd.oasis.opendocument';

/** A small document of each kind that is taken, by a name that it could have, and what it is. */
export const opensAs: readonly (readonly [string, Buffer, string])[] = [
  ['letter.pdf', pdf(), 'application/pdf'],
  ['letter.docx', openXml(`${office}.wordprocessingml.document.main+xml`), `${office}.wordprocessingml.document`],
  ['figures.xlsx', openXml(`${office}.spreadsheetml.sheet.main+xml`), `${office}.spreadsheetml.sheet`],
  ['letter.odt', zip({ mimetype: `${opened}.text` }), `${opened}.text`],
  ['figures.ods', zip({ mimetype: `${opened}.spreadsheet` }), `${opened}.spreadsheet`],
  ['scan.png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'image/png'],
  ['scan.jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'image/jpeg'],
  [
    'mail.eml',
    Buffer.from('From: a@fox.example\r\nDate: Thu, 26 Mar 2026 09:00:00 +0000\r\n\r\nHello\r\n'),
    'message/rfc822',
  ],
  ['note.txt', Buffer.from('A note, in plain words: café.\n'), 'text/plain'],
];
