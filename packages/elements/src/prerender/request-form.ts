import { requestForm, type FormDefinition, type FormField } from '@gongkai/model';
import { anchor, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

const words = {
  link: { zh: '在线申请政府信息公开' },
  send: { zh: '提交申请' },
  none: { zh: '请选择' },
  guide: { zh: '依申请公开指南' },
};

export interface RequestFormOptions {
  readonly endpoint: string;
  readonly department?: string;
  /** The platform's own page that takes an ordinary form. Personal data travel over https only: else there is a link. */
  readonly action?: string;
  /** Address of the guide to requests (Art 12). */
  readonly guide?: string;
  /** What is asked; the form of Art 29 without it. */
  readonly form?: FormDefinition;
}

/** The request form as an ordinary form in Chinese, which the element replaces and takes over from. Pure. */
export function prerenderRequestForm({ endpoint, department, action, guide, form }: RequestFormOptions): string {
  const { groups, contact } = form ?? requestForm();
  const parts = groups.map(
    ({ legend, hint, fields }) => `<fieldset>
<legend>${escaped(legend.zh)}</legend>
${hint ? `<p>${escaped(hint.zh)}</p>\n` : ''}${onceEach(fields).map(asked).join('\n')}
</fieldset>`,
  );
  const whole = `<form method="post" action="${escaped(action ?? '')}" enctype="multipart/form-data">
${department ? `<input type="hidden" name="organ" value="${escaped(department)}">\n` : ''}${parts.join('\n')}
<p><button>${words.send.zh}</button></p>
</form>`;
  const start = startTag('gk-request-form', { endpoint, department, guide, 'apply-url': action });
  return `${start}
${guide ? `<p>${anchor(words.guide.zh, guide)}</p>\n` : ''}${contact?.phone ? `<p>${escaped(contact.phone)}</p>\n` : ''}${
    action?.startsWith('https://') ? whole : `<p>${anchor(words.link.zh, action)}</p>`
  }
</gk-request-form>
`;
}

type Printed = FormField & { readonly also: readonly string[] };

/** Without script nothing hides: two fields of one name are printed as one, with both labels. */
function onceEach(fields: readonly FormField[]): readonly Printed[] {
  const names = [...new Set(fields.map(({ name }) => name))];
  return names.flatMap((name) => {
    const [first, ...others] = fields.filter((field) => field.name === name);
    return first ? { ...first, also: others.map(({ label }) => label.zh) } : [];
  });
}

function asked({
  name,
  type,
  label,
  also,
  hint,
  required,
  showIf,
  options = [],
  autocomplete,
  maxLength,
}: Printed): string {
  const text = escaped([label.zh, ...also].join(' / '));
  const must = required && !showIf ? ' required' : '';
  const most = maxLength ? ` maxlength="${maxLength}"` : '';
  const named = `name="${escaped(name)}"`;
  const about = hint ? `<br><small>${escaped(hint.zh)}</small>` : '';
  if (type === 'checkbox') return `<p><label><input type="checkbox" ${named} value="on"> ${text}</label></p>`;
  if (type === 'radio') {
    const choices = options.map(
      ({ value, label: each }) =>
        `<label><input type="radio" ${named} value="${escaped(value)}"${must}> ${escaped(each.zh)}</label>`,
    );
    return `<fieldset>\n<legend>${text}</legend>\n${choices.join('\n')}\n</fieldset>`;
  }
  const control =
    type === 'textarea'
      ? `<textarea ${named} rows="5"${must}${most}></textarea>`
      : type === 'select'
        ? `<select ${named}${must}><option value="">${words.none.zh}</option>${options
            .map(({ value, label: each }) => `<option value="${escaped(value)}">${escaped(each.zh)}</option>`)
            .join('')}</select>`
        : `<input type="${type}" ${named}${must}${type === 'file' ? ' multiple' : most}${
            autocomplete ? ` autocomplete="${escaped(autocomplete)}"` : ''
          }>`;
  return `<p><label>${text}${about}<br>${control}</label></p>`;
}
