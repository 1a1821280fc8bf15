import type { Locator, Page, Response } from 'playwright-core';

/** How somebody works a page. */
export interface Hands {
  /** Presses a button, or follows a link, and waits for the page that it leads to. */
  press(page: Page, what: Locator): Promise<Response | null>;
  /** Writes into an input, in place of what stands there. */
  write(page: Page, input: Locator, text: string): Promise<void>;
  /** Chooses a radio, or ticks a box. */
  choose(page: Page, one: Locator): Promise<void>;
  /** Takes one of the options of a list. */
  take(page: Page, list: Locator, value: string): Promise<void>;
  /** Opens what is folded. */
  unfold(page: Page, summary: Locator): Promise<void>;
}

/** With a pointer, and keys to write. */
export const pointer: Hands = {
  async press(page, what) {
    const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), what.click()]);
    return answer;
  },
  async write(page, input, text) {
    await input.click();
    await page.keyboard.press('ControlOrMeta+a');
    await typed(page, text);
  },
  choose: (_page, one) => one.check(),
  async take(_page, list, value) {
    await list.selectOption(value);
  },
  unfold: (_page, summary) => summary.click(),
};

/** With keys alone: what Tab does not come to cannot be used, and the test fails. */
export const keyboard: Hands = {
  async press(page, what) {
    await reach(page, what);
    const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
    return answer;
  },
  async write(page, input, text) {
    await reach(page, input);
    await page.keyboard.press('ControlOrMeta+a');
    await typed(page, text);
  },
  async choose(page, one) {
    const isRadio = (await one.getAttribute('type')) === 'radio';
    await reach(page, one, isRadio);
    if (!isRadio) return page.keyboard.press('Space');
    if ((await isFocused(one)) && !(await one.isChecked())) await page.keyboard.press('Space');
    for (let key = 0; key < 40 && !(await one.isChecked()); key += 1) await page.keyboard.press('ArrowDown');
    if (!(await one.isChecked())) throw new Error(`${await one.getAttribute('id')} cannot be chosen by the arrows`);
  },
  async take(page, list, value) {
    await reach(page, list);
    await page.keyboard.press('Home');
    for (let key = 0; key < 60 && (await list.inputValue()) !== value; key += 1) await page.keyboard.press('ArrowDown');
    if ((await list.inputValue()) !== value) throw new Error(`${value} cannot be taken by the arrows`);
  },
  async unfold(page, summary) {
    await reach(page, summary);
    await page.keyboard.press('Enter');
  },
};

async function typed(page: Page, text: string): Promise<void> {
  // Words of a few letters key by key; long texts at once, as whoever pastes or dictates them.
  if (text.length <= 12) await page.keyboard.type(text);
  else await page.keyboard.insertText(text);
}

/** What is asked of elements in the browser, whose types these tests are not compiled with. */
interface Element {
  readonly type?: string;
  readonly name?: string;
  readonly outerHTML: string;
  readonly ownerDocument: { readonly activeElement: Element | null };
}

const isFocused = (one: Locator): Promise<boolean> =>
  one.evaluate((it) => (it as unknown as Element).ownerDocument.activeElement === (it as unknown as Element));

/** Goes on with Tab until the focus is there or, of a radio, on one of its group, into which Tab goes once. */
async function reach(page: Page, what: Locator, isGroup = false): Promise<void> {
  for (let key = 0; key < 500; key += 1) {
    const isThere = await what.evaluate((it, group) => {
      const one = it as unknown as Element;
      const now = one.ownerDocument.activeElement;
      return now === one || (group && now?.type === 'radio' && now.name === one.name);
    }, isGroup);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  const html = await what.evaluate((it) => (it as unknown as Element).outerHTML.slice(0, 200));
  throw new Error(`this is not reached by Tab: ${html}`);
}
