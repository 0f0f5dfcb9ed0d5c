/** The search form the page gave: where the reader types, and where it leads without script. */
export interface LightForm {
  readonly form: HTMLFormElement | null;
  readonly field: HTMLInputElement;
}

const typed = 'input:not([type]),input[type=search],input[type=text]';

/** The first form with a text field, else a text field alone; undefined when the page gave none. */
export function lightFormOf(host: Element): LightForm | undefined {
  const field =
    host.querySelector<HTMLInputElement>(`form ${typed.replace(/,/g, ',form ')}`) ?? host.querySelector(typed);
  return field ? { form: field.form, field } : undefined;
}

/** What the page's own address asks for under the name of the field, `''` for nothing or for what is not UTF-8. */
export function askedOf({ field }: LightForm, search: string): string {
  const text = field.value || (field.name && new URLSearchParams(search).get(field.name)) || '';
  return text.includes('\ufffd') ? '' : text;
}

/** Where the page's own search leads for a text; undefined when it is no plain form by GET. */
export function ownSearchOf({ form, field }: LightForm, text: string): string | undefined {
  if (!form || form.method !== 'get' || !field.name || !form.getAttribute('action')) return undefined;
  const url = new URL(form.action);
  url.searchParams.set(field.name, text);
  return url.href;
}
