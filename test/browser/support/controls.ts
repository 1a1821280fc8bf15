import type { Page } from 'playwright-core';

/** What a page has to fill in, as its browser has it. */
export interface Control {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  readonly options: readonly string[];
  /** Whether it is folded away. */
  readonly folded: boolean;
}

/** Everything in the forms of a page that is filled in, in its order; in words of the browser. */
const CONTROLS = `[...document.querySelectorAll('main form :is(input, select, textarea)')].map((one) => ({
  name: one.name,
  type: one.tagName === 'INPUT' ? one.type : one.tagName.toLowerCase(),
  value: one.value,
  checked: one.checked === true,
  folded: one.closest('details:not([open])') !== null,
  options: one.tagName === 'SELECT' ? [...one.options].map(({ value }) => value) : [],
}))`;

/** Everything that a page has to fill in, in its order. */
export const controlsOf = (page: Page): Promise<readonly Control[]> => page.evaluate<readonly Control[]>(CONTROLS);
