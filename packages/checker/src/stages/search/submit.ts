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
  readonly type: string;
  value: string;
  target: string;
  querySelectorAll(selector: string): Iterable<PageElement>;
  dispatchEvent(event: object): void;
  getClientRects(): { readonly length: number };
  click(): void;
  focus(): void;
}
interface PageForm extends PageElement {
  requestSubmit(): void;
}
declare const document: { querySelectorAll(selector: string): Iterable<PageElement> };
declare const Event: new (type: string, options: object) => object;
declare const KeyboardEvent: new (type: string, options: object) => object;

function submit(field: string, text: string): boolean {
  const isSeen = (one: PageElement): boolean => one.getClientRects().length > 0;
  const boxes = [...document.querySelectorAll('input')].filter((one) => /^(?:text|search|)$/.test(one.type));
  const called = (one: PageElement & { name?: string; id?: string }): boolean => one.name === field || one.id === field;
  const box = boxes.find((one) => called(one) && isSeen(one)) ?? boxes.find(called) ?? boxes.find(isSeen);
  if (box === undefined) return false;
  for (const one of document.querySelectorAll('form, a')) one.target = '_self';
  box.focus();
  box.value = text;
  for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
  const buttons = 'button, input[type=submit], input[type=button], input[type=image]';
  const near = `${buttons}, a, img, [onclick], [class*=btn], [class*=search], [class*=button]`;
  const inForm = box.form ? [...box.form.querySelectorAll(buttons)].find(isSeen) : undefined;
  if (inForm) inForm.click();
  else if (box.form) box.form.requestSubmit();
  else {
    let around = box.parentElement;
    for (let up = 0; up < 3 && around; up += 1) {
      const button = [...around.querySelectorAll(near)].find((one) => one !== box && isSeen(one));
      if (button) {
        button.click();
        return true;
      }
      around = around.parentElement;
    }
    const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true };
    for (const type of ['keydown', 'keypress', 'keyup']) box.dispatchEvent(new KeyboardEvent(type, enter));
  }
  return true;
}
