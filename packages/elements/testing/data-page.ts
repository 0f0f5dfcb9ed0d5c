import { axeViolations } from './a11y.ts';
import { settled } from './catalogue-page.ts';

/** Any element of ours that shows data. */
export type Shown = HTMLElement & { readonly updateComplete: Promise<boolean>; data: unknown; reload(): void };

/** Puts the markup on the page and waits until the first element of ours in it has left the loading state. */
export async function show<E extends Shown = Shown>(html: string, tag: string): Promise<E> {
  const place = document.createElement('main');
  place.innerHTML = html;
  document.body.append(place);
  const element = place.querySelector<E>(tag)!;
  await element.updateComplete;
  await settled(element);
  await element.updateComplete;
  return element;
}

/** True while the element is in this state. */
export const isIn = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

/** What axe finds wrong in the page of one element, without the rules about a whole page. */
export async function wrongFor(element: Element): Promise<readonly string[]> {
  const wrong = await axeViolations(element.parentElement!);
  return wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line));
}

/** Runs `act` while the browser says it is offline and every request fails. */
export async function offline(act: () => Promise<void>): Promise<void> {
  const real = window.fetch;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.fetch = () => Promise.reject(new TypeError('no network'));
  try {
    await act();
  } finally {
    window.fetch = real;
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

/** Runs `act` at an address that asks for notes for editors. */
export async function asEditor(act: () => Promise<void>): Promise<void> {
  history.replaceState(null, '', '#gk-debug');
  try {
    await act();
  } finally {
    history.replaceState(null, '', location.pathname);
  }
}
