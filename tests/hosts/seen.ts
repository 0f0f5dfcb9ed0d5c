/** What a reader sees of one element. */
export interface Seen {
  readonly defined: boolean;
  readonly state: string;
  /** All text on screen, of the page's own part and of what the element draws. */
  readonly text: string;
  /** px of the text the element draws; undefined while it draws none. */
  readonly size: number | undefined;
  /** px by which it is wider than the screen. */
  readonly over: number;
}
/** What a reader sees of a catalogue. */
export interface SeenCatalogue {
  readonly rows: number;
  readonly heads: readonly string[];
  readonly size: string;
  readonly cell: string;
  readonly input: number;
  readonly light: number;
}
/** What a reader sees of a form in light DOM. */
export interface SeenForm {
  readonly controls: number;
  /** Controls that are not on screen or too narrow to type into. */
  readonly lost: readonly string[];
  readonly unlabelled: readonly string[];
  readonly size: number;
}

/** Runs in the page. */
export function seen(tag: string): Seen {
  const host = document.querySelector<HTMLElement>(tag)!;
  const root = host.shadowRoot;
  let text = host.innerText;
  let size: number | undefined;
  if (root)
    for (let node = root.firstElementChild; node; node = node.nextElementSibling)
      if (node instanceof HTMLElement && node.localName !== 'slot') text += `\n${node.innerText}`;
  const drawn = root?.querySelector('td,li,p,[part=status],[part=notice],[part=item]');
  if (drawn) size = Number.parseFloat(getComputedStyle(drawn).fontSize);
  const names = ['loading', 'ready', 'empty', 'none-found', 'partial', 'stale', 'offline', 'error'];
  let state = host.getAttribute('data-state') ?? '';
  for (const name of names) if (state === '' && host.matches(`:state(${name})`)) state = name;
  const { right } = host.getBoundingClientRect();
  return {
    defined: customElements.get(tag) !== undefined,
    state,
    text: text.trim(),
    size,
    over: Math.round(Math.max(0, right - innerWidth)),
  };
}

/** Runs in the page. */
export function seenCatalogue(): SeenCatalogue {
  const host = document.querySelector('gk-catalogue')!;
  const root = host.shadowRoot!;
  const heads: string[] = [];
  root.querySelectorAll('th').forEach((head) => heads.push(head.textContent.trim()));
  return {
    rows: root.querySelectorAll('tbody tr').length,
    heads,
    size: getComputedStyle(root.querySelector('.status')!).fontSize,
    cell: getComputedStyle(root.querySelector('td')!).display,
    input: root.querySelector('input')!.getBoundingClientRect().width,
    light: host.querySelectorAll('td').length,
  };
}

/** Runs in the page. */
export function seenForm(tag: string): SeenForm {
  const form = document.querySelector(`${tag} form`);
  const lost: string[] = [];
  const unlabelled: string[] = [];
  let controls = 0;
  let size = 0;
  form?.querySelectorAll<HTMLInputElement>('input,select,textarea').forEach((control) => {
    if (control.type === 'hidden' || control.closest('[hidden]')) return;
    controls += 1;
    const { width } = control.getBoundingClientRect();
    const least = control.type === 'radio' || control.type === 'checkbox' ? 8 : 100;
    if (width < least || getComputedStyle(control).visibility !== 'visible')
      lost.push(`${control.name} ${control.type} ${width} px`);
    if (control.labels?.length === 0 && !control.getAttribute('aria-label')) unlabelled.push(control.name);
    if (least === 100) size = Number.parseFloat(getComputedStyle(control).fontSize);
  });
  return { controls, lost, unlabelled, size };
}

/** Runs in the page: fills a form in as a reader does, and sends it; what the element says afterwards. */
export async function filed(
  tag: string,
  values: Readonly<Record<string, string>>,
  buttons: readonly string[],
): Promise<string> {
  const host = document.querySelector<HTMLElement>(tag)!;
  const end = performance.now() + 8000;
  const once = async <T>(what: string, find: () => T | null | undefined): Promise<T> => {
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() > end) throw new Error(`${tag}: no ${what}`);
      await new Promise((tick) => setTimeout(tick, 20));
    }
  };
  const every = <E extends Element>(css: string): E[] => {
    const all: E[] = [];
    host.querySelectorAll<E>(css).forEach((one) => void all.push(one));
    host.shadowRoot!.querySelectorAll<E>(css).forEach((one) => void all.push(one));
    return all;
  };
  for (const name of Object.keys(values)) {
    const value = values[name]!;
    const control = await once(name, () =>
      every<HTMLInputElement>(`[name="${name}"]`).find(
        (one) => !one.disabled && (one.type !== 'radio' || one.value === value),
      ),
    );
    if (control.type === 'radio') control.click();
    else {
      control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  for (const text of buttons) {
    const button = await once(`button ${text}`, () =>
      every<HTMLButtonElement>('button').find(
        (one) =>
          (one.textContent.trim() === text || one.matches(text.startsWith('[') ? text : 'x')) && one.checkVisibility(),
      ),
    );
    button.click();
  }
  return await once(
    'receipt',
    () => every<HTMLElement>('.receipt').find((one) => /\d{4}/.test(one.textContent))?.textContent,
  );
}
