/**
 * A script that writes a query into the search box of a page and sends it the way the page wants it: by its form's button,
 * by the button beside the box, or by Enter. Windows it would open are opened in place.
 *
 * @param field name or id of the box; the page's most likely box when there is none of that name
 */
export const submitScript = (field: string, text: string): string =>
  `(${submit.toString()})(${JSON.stringify(field)}, ${JSON.stringify(text)})`;

/* The DOM is the page's: this function is sent there as text and runs nowhere else. */
interface PageElement {
  readonly form: PageForm | null;
  readonly parentElement: PageElement | null;
  /** An element, or the shadow of its `host`. */
  readonly parentNode: PageElement | null;
  readonly host?: PageElement;
  readonly type: string;
  value: string;
  target: string;
  readonly shadowRoot: PageRoot | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  dispatchEvent(event: object): void;
  getClientRects(): { readonly length: number };
  click(): void;
  focus(): void;
}
interface PageForm extends PageElement {
  requestSubmit(): void;
}
type PageRoot = Pick<PageElement, 'querySelectorAll'>;
declare const document: PageRoot;
declare const Event: new (type: string, options: object) => object;
declare const KeyboardEvent: new (type: string, options: object) => object;

function submit(field: string, text: string): boolean {
  const isSeen = (one: PageElement): boolean => one.getClientRects().length > 0;
  // a box may stand in the shadow of a component
  const roots: PageRoot[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const boxes = roots
    .flatMap((root) => [...root.querySelectorAll('input')])
    .filter((one) => /^(?:text|search|)$/.test(one.type));
  const over = (one: PageElement): PageElement | null =>
    one.parentElement ?? (one.parentNode?.host ? one.parentNode : null);
  const called = (one: PageElement & { name?: string; id?: string }): boolean => one.name === field || one.id === field;
  const box = boxes.find((one) => called(one) && isSeen(one)) ?? boxes.find(called) ?? boxes.find(isSeen);
  if (box === undefined) return false;
  for (const root of roots) for (const one of root.querySelectorAll('form, a')) one.target = '_self';
  box.focus();
  box.value = text;
  for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
  const buttons = 'button, input[type=submit], input[type=button], input[type=image]';
  const near = `${buttons}, a, img, [onclick], [class*=btn], [class*=search], [class*=button]`;
  const inForm = box.form ? [...box.form.querySelectorAll(buttons)].find(isSeen) : undefined;
  if (inForm) inForm.click();
  else if (box.form) box.form.requestSubmit();
  else {
    let around = over(box);
    for (let up = 0; up < 3 && around; up += 1) {
      const button = [...around.querySelectorAll(near)].find((one) => one !== box && isSeen(one));
      if (button) {
        button.click();
        return true;
      }
      around = over(around);
    }
    const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true };
    for (const type of ['keydown', 'keypress', 'keyup']) box.dispatchEvent(new KeyboardEvent(type, enter));
  }
  return true;
}
