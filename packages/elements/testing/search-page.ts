import type { GkSearch } from '../src/search/gk-search.ts';
import { addressOf, textOf, until } from './catalogue-page.ts';
import fixture from './search.fixture.json' with { type: 'json' };

/** The form as the page had it before. */
export const form =
  '<form action="/search.html" method="get"><input name="q" aria-label="站内搜索"><button>搜索</button></form>';

/** Addresses of the example's index and texts; `given` changes the index. */
export function exampleIndex(given: object = {}): string {
  const shards = fixture.texts.map(addressOf);
  return addressOf({ ...fixture.index, shards, ...given });
}

/** Puts a search on the page. */
export async function mountSearch(attributes: string, light = form): Promise<GkSearch> {
  const place = document.createElement('main');
  place.innerHTML = `<gk-search ${attributes}>${light}</gk-search>`;
  document.body.append(place);
  const element = place.querySelector('gk-search')!;
  await element.updateComplete;
  return element;
}

export const fieldOf = (element: Element): HTMLInputElement => element.querySelector<HTMLInputElement>('input')!;

/** Types into the page's own field as a reader does. */
export function typeInto(element: Element, text: string): void {
  const field = fieldOf(element);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export const titlesIn = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('ol > li > a, ol > li > b')].map(textOf);

/** Types and waits for an answer that is no longer being looked for. */
export async function search(element: GkSearch, text: string): Promise<string[]> {
  typeInto(element, text);
  await element.updateComplete;
  const settled = (): boolean =>
    element.shadowRoot!.querySelector('ol, .results .nothing') !== null && !element.shadowRoot!.querySelector('.texts');
  await until(`an answer to ${text}`, settled);
  await element.updateComplete;
  return titlesIn(element);
}
