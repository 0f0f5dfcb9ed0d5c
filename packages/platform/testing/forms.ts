import { Parser } from 'htmlparser2';

interface Form {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The forms of a page, every text field filled with what an attacker types, every choice taken at its first. */
export function formsOf(page: string, typed: string): readonly Form[] {
  const forms: { action: string; fields: [string, string][] }[] = [];
  let choice: [string, string] | undefined;
  const parser = new Parser({
    onopentag(tag, { name = '', type = 'text', value = '', action = '', method = '' }) {
      const form = forms.at(-1);
      if (tag === 'form') forms.push({ action: method === 'post' ? action : '', fields: [] });
      if (!form || (name === '' && tag !== 'option')) return;
      if (tag === 'textarea') form.fields.push([name, typed]);
      if (tag === 'select') form.fields.push((choice = [name, '']));
      if (tag === 'option' && choice && choice[1] === '') choice[1] = value;
      if (tag !== 'input') return;
      const own = ['hidden', 'checkbox', 'radio'].includes(type);
      const filled = { date: '2026-11-23', number: '1', url: `https://a.example/${encodeURIComponent(typed)}` }[type];
      form.fields.push([name, own ? value : (filled ?? typed)]);
    },
  });
  parser.end(page);
  return forms.filter(({ action }) => action.startsWith('/') && action !== '/logout');
}
