import type { GkCatalogue } from '../src/catalogue/gk-catalogue.ts';

type Row = Record<string, unknown>;

/** One item as a data file has it; a test names what it depends on. */
export const item = (n: number, given: Row = {}): Row => ({
  code: `MZ-${n}`,
  name: `城乡低保审批结果${n}`,
  content: ['对象名单', '保障人数'],
  basis: [{ title: '社会救助暂行办法', article: '第十一条', url: '/law' }],
  timeLimit: '20个工作日内',
  subject: n % 2 === 0 ? '民政局' : '救助科',
  channels: ['政府网站'],
  audience: 'all',
  way: 'proactive',
  level: ['county'],
  attribute: 'open',
  ...given,
});

/** This many items, each changed by `given`. */
export function items(count: number, given: (n: number) => Row = () => ({})): Row[] {
  const list: Row[] = [];
  for (let n = 1; n <= count; n++) list.push(item(n, given(n)));
  return list;
}

export const file = (rows: readonly Row[], given: Row = {}): Row => ({
  schema: 'gongkai.catalogue/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '民政局',
  items: rows,
  ...given,
});

/** An address that answers with these data. */
export const addressOf = (data: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(data)]));

/** Waits until something holds on the page; fails with its name after eight seconds: a busy machine is no fault. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + 8000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}

/** Waits until an element has left the loading state and, where its data could not be had, says so: its words come a moment later. */
export async function settled(element: HTMLElement): Promise<void> {
  await until('the data are there', () => !element.matches(':state(loading)'));
  await until(
    'it says what went wrong',
    () => !element.matches(':state(error),:state(offline)') || !!element.shadowRoot!.querySelector('[part~=notice]'),
  );
}

/** Puts the markup on the page and waits until its catalogue has left the loading state. */
export async function mount(html: string): Promise<GkCatalogue> {
  const place = document.createElement('main');
  place.innerHTML = html;
  document.body.append(place);
  const element = place.querySelector<GkCatalogue>('gk-catalogue')!;
  await element.updateComplete;
  await settled(element);
  await element.updateComplete;
  return element;
}

/** Clears the page and its address between tests. */
export function clear(): void {
  for (const place of document.querySelectorAll('main')) place.remove();
  history.replaceState(null, '', location.pathname);
}

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const one = <E extends HTMLElement>(element: Element, selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;
export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Types into the search box as a reader does. */
export async function type(
  element: Element & { readonly updateComplete: Promise<boolean> },
  text: string,
): Promise<void> {
  const input = one<HTMLInputElement>(element, 'input[type=search]');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

/** The file that a click hands the reader, as text. */
export async function downloaded(act: () => void): Promise<string> {
  const make = URL.createObjectURL;
  let made: Blob | undefined;
  const noLeave = (event: Event): void => event.preventDefault();
  document.addEventListener('click', noLeave, true);
  URL.createObjectURL = (blob) => {
    made = blob as Blob;
    return make.call(URL, blob);
  };
  try {
    act();
    await until('a file is made', () => made !== undefined);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made!.arrayBuffer());
  } finally {
    URL.createObjectURL = make;
    document.removeEventListener('click', noLeave, true);
  }
}
