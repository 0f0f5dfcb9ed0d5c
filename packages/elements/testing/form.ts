import type { FormField, FormGroup } from '@gongkai/model';

/** A question; a test names what it depends on. */
export const field = (name: string, given: Partial<FormField> = {}): FormField => ({
  name,
  type: 'text',
  label: { zh: name, en: name },
  required: false,
  ...given,
});
export const group = (fields: readonly FormField[]): FormGroup => ({
  name: 'g',
  legend: { zh: '组', en: 'group' },
  fields,
});

/** Storage that forgets with the test. */
export function memory(held: Readonly<Record<string, string>> = {}): Storage {
  const items = new Map(Object.entries(held));
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (n) => [...items.keys()][n] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}
