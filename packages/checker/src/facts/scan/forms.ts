import type { Region, ScannedForm } from '../page.ts';

interface OpenForm {
  readonly action: string;
  readonly method: string;
  readonly region: Region;
  readonly fields: { name: string; type: string; value: string; hint: string }[];
  buttons: string;
}

/** Forms of a page. Text fields outside any form are kept as one of method `script`: old search boxes are made so. */
export interface FormKeeper {
  open(action: string, method: string, region: Region): void;
  close(): void;
  field(name: string, type: string, value: string, hint: string, region: Region): void;
  button(text: string): void;
  all(): readonly ScannedForm[];
}

export function keepForms(): FormKeeper {
  const forms: OpenForm[] = [];
  let current: OpenForm | undefined;
  let loose: OpenForm | undefined;
  return {
    open(action, method, region) {
      current = { action, method: method.toUpperCase() === 'POST' ? 'POST' : 'GET', region, fields: [], buttons: '' };
      if (forms.length < 20) forms.push(current);
    },
    close() {
      current = undefined;
    },
    field(name, type, value, hint, region) {
      if (!current && !loose) forms.push((loose = { action: '', method: 'script', region, fields: [], buttons: '' }));
      const form = current ?? loose!;
      if (form.fields.length < 60) form.fields.push({ name, type, value: value.slice(0, 200), hint: hint.slice(0, 80) });
    },
    button(text) {
      const form = current ?? loose;
      if (form && form.buttons.length < 80) form.buttons += `${form.buttons === '' ? '' : ' '}${text}`.slice(0, 40);
    },
    all: () => forms,
  };
}
