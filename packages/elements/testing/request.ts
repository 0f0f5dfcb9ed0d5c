import { textOf, until } from './catalogue-page.ts';
import { button, fillIn, wholeForm, isIn } from './form-page.ts';
import type { GkRequestForm } from '../src/request-form/gk-request-form.ts';

/** A person who asks for one thing, online: field name → what is typed. */
export const person: Readonly<Record<string, string>> = {
  'applicant.kind': 'natural',
  'applicant.name': '张三',
  'applicant.idKind': 'id-card',
  'applicant.idNo': '320219195606060012',
  'applicant.phone': '0510-86861234',
  'wanted.name': '2025年城乡低保资金支出明细',
  carrier: 'electronic',
  delivery: 'online',
};

/** The form as a page has it, with the link that is there without script. */
export const requestForm = (endpoint: string, given = ''): string =>
  `<gk-request-form endpoint="${endpoint}" department="江阴市民政局" ${given}><a href="/apply?dept=mzj">在线申请政府信息公开</a></gk-request-form>`;

export const picture = (name = 'id.png'): File => new File(['picture'], name, { type: 'image/png' });

/** Through the form to the page that is checked before sending. */
export async function toCheck(element: GkRequestForm, values = person): Promise<HTMLFormElement> {
  const form = await wholeForm(element);
  await fillIn(form, values);
  await check(element);
  return form;
}
export async function check(element: GkRequestForm): Promise<void> {
  button(element, '下一步：核对').click();
  await until(`the answers can be checked; ${textOf(element.querySelector('.gk-summary'))}`, () =>
    isIn(element, 'checking'),
  );
}

/** The part of the shadow root with this class, once it is there. */
export async function shown(element: HTMLElement, name: string): Promise<HTMLElement> {
  await until(`${name} is there`, () => element.shadowRoot!.querySelector(`.${name}`) !== null);
  return element.shadowRoot!.querySelector<HTMLElement>(`.${name}`)!;
}
