/** Which part of the application a page belongs to: the entry of the navigation that is shown as the one looked at. */
export type Area = 'work' | 'procurements' | 'register' | 'authority' | 'provider' | 'standstill' | 'law' | 'verify';

/** What a handler of the web application answers with: which template shows what. A template holds nothing but loops and conditions. */
export class PageAnswer {
  constructor(
    /** Below `src/web`, without its ending: `pages/register/list`. */
    readonly template: string,
    /** What the page is called, in the title of the window too; errors put `Error: ` before it by themselves. */
    readonly title: string,
    readonly view: object,
    readonly options: PageOptions = {},
  ) {}
}

export interface PageOptions {
  readonly area?: Area;
  readonly status?: number;
  /** `public`: larger letters and a narrower column, as for everybody who comes once; `staff`: denser, for daily work. */
  readonly width?: 'public' | 'staff';
  /** Seconds for which anybody may keep a copy: for pages that hold nothing but what a notice has said. */
  readonly publicFor?: number;
  /** A page of the past, which never changes: a browser may keep it, and asks each time whether it is still the same and still theirs. */
  readonly unchanging?: true;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a page. */
export const page = (template: string, title: string, view: object, options: PageOptions = {}): PageAnswer =>
  new PageAnswer(template, title, view, options);

/** Sends the browser on to another page of ours (303). */
export class SeeOther {
  constructor(readonly to: string) {
    if (!isOwnPath(to)) throw new Error('a page sends people to pages of this application only');
  }
}

export const seeOther = (to: string): SeeOther => new SeeOther(to);

/** The longest path that is taken from a request. */
const LONGEST_PATH = 2000;

/**
 * Whether a text is the address of a page of ours, and of nobody else whatever a browser makes of it: one slash at the beginning, and no
 * backslash, control character or second slash that would name another host.
 */
export function isOwnPath(to: string): boolean {
  return to.length <= LONGEST_PATH && /^\/(?![/\\])[!-[\]-~]*$/.test(to) && !to.includes('\\');
}
