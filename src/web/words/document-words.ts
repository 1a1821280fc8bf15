/** Which kinds of documents are taken, for a sentence. */
export const takenTypesInWords =
  'PDF, Word (DOCX), Excel (XLSX), ODT, ODS, a picture (PNG or JPEG), an e-mail or plain text';
