import { textOf, until } from './catalogue-page.ts';

// test files run side by side in tabs of one origin: each gets the storage of its own tab
const ofThisTab = window.sessionStorage;
Object.defineProperty(window, 'localStorage', { configurable: true, get: () => ofThisTab });

let rooms = 0;

/** A fixture API of one test: its endpoint, faults to switch on, what was filed. */
export interface Room {
  readonly endpoint: string;
  faults(...faults: readonly object[]): Promise<void>;
  filed(): Promise<readonly { readonly no: string; readonly request: Record<string, unknown> }[]>;
}

/** A fixture API that nobody else talks to. */
export function room(): Room {
  rooms += 1;
  const root = `/gk-api/${Date.now().toString(36)}-${rooms}`;
  return {
    endpoint: `${root}/api/v1`,
    faults: async (...faults) =>
      void (await fetch(`${root}/fixture/faults`, { method: 'PUT', body: JSON.stringify(faults) })),
    filed: async () => (await (await fetch(`${root}/fixture/filed`)).json()) as never,
  };
}

/** Puts the markup on the page; the element is the first of that tag. */
export function put<K extends keyof HTMLElementTagNameMap>(tag: K, html: string): HTMLElementTagNameMap[K] {
  const place = document.createElement('main');
  place.innerHTML = html;
  document.body.append(place);
  return place.querySelector(tag)!;
}

/** The native form in the light DOM of an element, once it is there. */
export async function formOf(element: HTMLElement): Promise<HTMLFormElement> {
  await until('the form is there', () => element.querySelector('.gk-form form') !== null);
  return element.querySelector<HTMLFormElement>('.gk-form form')!;
}

/** The form once all of it is loaded: the part that keeps drafts and sends comes after the first screen. */
export async function wholeForm(element: HTMLElement): Promise<HTMLFormElement> {
  await until(
    'the whole form is there',
    () => element.querySelector('.gk-form form .gk-buttons button + button') !== null,
  );
  return element.querySelector<HTMLFormElement>('.gk-form form')!;
}

/** Every enabled control of this name. */
const controls = (form: HTMLFormElement, name: string): HTMLInputElement[] =>
  [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].filter(({ disabled }) => !disabled);

/** Fills the fields in as a reader does: one after the other, each with its event. */
export async function fillIn(form: HTMLFormElement, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await until(`${name} is asked`, () => controls(form, name).length > 0);
    const [first] = controls(form, name);
    if (first!.type === 'radio' || first!.type === 'checkbox')
      controls(form, name)
        .find((each) => each.value === value)!
        .click();
    else {
      first!.value = value;
      first!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
}

/** What the controls hold now. */
export function held(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') values[name] = value;
  return values;
}

/** Chooses files as a reader does. */
export function choose(form: HTMLFormElement, name: string, ...files: readonly File[]): void {
  const [input] = controls(form, name);
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input!.files = data.files;
  input!.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The button with this text, in light DOM or in the shadow root. */
export function button(element: HTMLElement, text: string): HTMLButtonElement {
  const all = [...element.querySelectorAll('button'), ...element.shadowRoot!.querySelectorAll('button')];
  const found = all.find((each) => textOf(each) === text && each.checkVisibility());
  if (!found) throw new Error(`no button "${text}" among ${all.map(textOf).join(' | ')}`);
  return found;
}

/** Presses a button that sends, and waits until there is an answer. */
export async function press(element: HTMLElement & { updateComplete: Promise<boolean> }, text: string): Promise<void> {
  button(element, text).click();
  await element.updateComplete;
  await until('it has an answer', () => !isIn(element, 'sending'));
  await element.updateComplete;
}

/** Where the focus is, into shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The element's state, as a style sheet sees it. */
export const isIn = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

/** Clears the page and what was kept on this machine between tests. */
export function leave(): void {
  for (const place of document.querySelectorAll('main')) place.remove();
  localStorage.clear();
}
