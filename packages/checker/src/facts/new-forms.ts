import { crc32 } from 'node:zlib';
import type { ScannedForm } from './page.ts';

/** Forms are the same on every page of a template: each is kept where it was met first. */
export interface NewForms {
  /** JSON of those that were not met before, '' when there are none. */
  fresh(forms: readonly ScannedForm[]): string;
}

const MOST = 2000;

/** The same for forms that ask the same of the same address. */
export const formNumber = (form: ScannedForm): number =>
  crc32(`${form.action} ${form.method} ${form.fields.map(({ name }) => name).join()}`);

export function newForms(): NewForms {
  const kept = new Set<number>();
  return {
    fresh(forms) {
      const fresh = forms.filter((form) => {
        const number = formNumber(form);
        if (kept.has(number) || kept.size > MOST) return false;
        kept.add(number);
        return true;
      });
      return fresh.length === 0 ? '' : JSON.stringify(fresh);
    },
  };
}
