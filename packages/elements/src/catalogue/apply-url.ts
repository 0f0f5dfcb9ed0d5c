/** The address of the request form with the item named in it; undefined without a form. */
export function applyUrlOf(form: string | undefined, code: string | undefined): string | undefined {
  if (!form) return undefined;
  if (!code) return form;
  return `${form}${form.includes('?') ? '&' : '?'}about=${encodeURIComponent(code)}`;
}
