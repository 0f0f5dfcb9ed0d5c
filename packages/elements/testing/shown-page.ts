import { expect } from 'chai';
import { axeViolations } from './a11y.ts';
import { until } from './catalogue-page.ts';

export { addressOf, clear, textOf, until } from './catalogue-page.ts';

type Updated = HTMLElement & { readonly updateComplete: Promise<boolean> };

/** Puts the markup on the page and waits until its first element of ours has left the loading state. */
export async function shown<E extends Updated>(html: string): Promise<E> {
  const place = document.createElement('main');
  place.innerHTML = html;
  document.body.append(place);
  const element = [...place.querySelectorAll<E>('*')].find(
    ({ localName }) => localName.startsWith('gk-') && localName !== 'gk-provider',
  )!;
  await element.updateComplete;
  await until('the data are there', () => !element.matches(':state(loading)'));
  await element.updateComplete;
  return element;
}

export const inside = <E extends HTMLElement>(element: Element, selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;
export const allInside = <E extends HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];

/** Asks axe about the element on its page, without the rules about a whole page. */
export async function expectAccessible(element: Element): Promise<void> {
  const wrong = await axeViolations(element.parentElement!);
  expect(wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line))).to.deep.equal([]);
}

/** Moves the page to `#gk-debug`, where notes for editors are shown, until {@link clear}. */
export const asEditor = (): void => history.replaceState(null, '', '#gk-debug');

/** The address of the page without fragment, as a data file would name it. */
export const ownAddress = (): string => location.pathname + location.search;
