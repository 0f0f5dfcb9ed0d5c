import type { Region, ScannedForm } from '../page.ts';
import { MOST } from './same-markup.ts';
import type { Attributes } from './attributes.ts';

interface OpenForm {
  readonly action: string;
  readonly method: string;
  readonly accepts?: string;
  readonly region: Region;
  readonly fields: { name: string; type: string; value: string; hint: string }[];
  buttons: string;
}

/** Forms of a page. Text fields outside any form are kept as one of method `script`: old search boxes are made so. */
export interface FormKeeper {
  open(attributes: Attributes, region: Region): void;
  close(): void;
  field(name: string, type: string, value: string, hint: string, region: Region): void;
  button(text: string): void;
  /** Takes an `input`, `select` or `textarea` in. */
  control(tag: string, attributes: Attributes, region: Region): void;
  isOpen(): boolean;
}

export function keepForms(forms: ScannedForm[]): FormKeeper {
  let current: OpenForm | undefined;
  let loose: OpenForm | undefined;
  const keeper: FormKeeper = {
    open(attributes, region) {
      const method = attributes.get('method').toUpperCase() === 'POST' ? 'POST' : 'GET';
      const accepts = attributes.get('accept-charset').trim().toLowerCase();
      current = {
        action: attributes.get('action'),
        method,
        ...(accepts !== '' && { accepts }),
        region,
        fields: [],
        buttons: '',
      };
      if (forms.length < MOST.forms) forms.push(current);
    },
    close() {
      current = undefined;
    },
    field(name, type, value, hint, region) {
      if (!current && !loose) forms.push((loose = { action: '', method: 'script', region, fields: [], buttons: '' }));
      const form = current ?? loose!;
      if (form.fields.length < 60)
        form.fields.push({ name, type, value: value.slice(0, 200), hint: hint.slice(0, 80) });
    },
    button(text) {
      const form = current ?? loose;
      if (form && form.buttons.length < 80) form.buttons += `${form.buttons === '' ? '' : ' '}${text}`.slice(0, 40);
    },
    control(tag, attributes, region) {
      const hint = attributes.get('placeholder') || attributes.get('title');
      if (tag !== 'input') return keeper.field(attributes.get('name'), tag, '', hint, region);
      const type = attributes.get('type').toLowerCase() || 'text';
      keeper.field(attributes.get('name') || attributes.get('id'), type, attributes.get('value'), hint, region);
      if (type === 'submit' || type === 'button' || type === 'image')
        keeper.button(attributes.get('value') || attributes.get('alt'));
    },
    isOpen: () => current !== undefined,
  };
  return keeper;
}
