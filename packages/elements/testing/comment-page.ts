import { endpoint, ownStorage, serve, typeInto, type Answer } from './comment-server.ts';
import { allInside, clear, inside, shown, textOf, until } from './shown-page.ts';
import '../src/comment-box/gk-comment-box.ts';
import type { GkCommentBox } from '../src/comment-box/gk-comment-box.ts';

export const tag = (attributes: string, inner = ''): string =>
  `<gk-comment-box ${attributes}>${inner}</gk-comment-box>`;
export const open = (attributes = ''): string =>
  tag(`endpoint="${endpoint}" topic="consultations/7" ${attributes}`, '<p>邮箱：a@example.gov.cn</p>');
export const control = <E extends HTMLElement = HTMLTextAreaElement>(element: Element, name: string): E =>
  element.querySelector<E>(`.gk-form [name=${name}]`)!;
export const bodies = (element: Element): string[] => allInside(element, 'article > .body').map(textOf);
let stop = (): void => undefined;
/** A fixture server for this test; {@link leave} stops it. */
export const serving = (routes: Readonly<Record<string, Answer>>): ReturnType<typeof serve> => {
  const server = serve(routes);
  ({ stop } = server);
  return server;
};

/** The box with its form, ready to be typed into. */
export async function box(html: string): Promise<GkCommentBox> {
  const element = await shown<GkCommentBox>(html);
  await until('the form is there', () => control(element, 'body') !== null);
  return element;
}
export async function send(element: GkCommentBox, text: string): Promise<void> {
  typeInto(control(element, 'body'), text);
  await element.updateComplete;
  element.querySelector<HTMLButtonElement>('.gk-form [type=submit]')!.click();
  await element.updateComplete;
}
export async function lookUp(element: GkCommentBox, ref: string): Promise<string> {
  inside<HTMLDetailsElement>(element, '.lookup').open = true;
  inside<HTMLInputElement>(element, '#ref').value = ref;
  inside<HTMLButtonElement>(element, '.lookup button').click();
  await element.updateComplete;
  await until('there is an answer', () => textOf(inside(element, '#found')) !== '');
  return textOf(inside(element, '#found'));
}

/** Between tests: no server, an empty page, nothing kept. */
export function leave(): void {
  stop();
  clear();
  ownStorage();
}
