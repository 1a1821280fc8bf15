/** A page of the guide: plain text, as it is printed. */
export interface GuidePage {
  readonly name: string;
  /** What it is about, in a line. */
  readonly about: string;
  readonly text: string;
}
