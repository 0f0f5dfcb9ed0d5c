import type { Problem, Words } from '@gongkai/model';
import type { Context } from 'hono';
import { receiveForm, type Received } from '../../files/receive.ts';
import { tooLargeFile } from '../../files/upload.ts';
import { typedIn } from '../../http/typed.ts';
import type { Office } from '../../office.ts';
import { placeOfField } from './form-view.ts';

const words = {
  cleaned: {
    zh: '已去除不可见的控制字符，请核对后重新提交',
    en: 'Control characters that cannot be seen are taken out; look at it and send it again',
  },
  tooMany: { zh: '附件最多 {most} 个，多出的未收下', en: 'At most {most} files; the others were left out' },
} satisfies Record<string, Words>;

/** Of one file. */
export const FILE_BYTES = 10 * 1_048_576;
const MOST_FILES = 6;

/** Takes the form of a request as far as it can be taken: what is too much is left out and told, never the rest. */
export const sentRequest = async (office: Office, c: Context): Promise<Received> =>
  formWithoutFiles(c) ?? receiveForm(office, c.req.raw, { files: MOST_FILES, bytes: FILE_BYTES, isPartial: true });

/** What was left out of a form: control characters, files that are too large or too many. */
export const leftOut = ({ over, unclean }: Extract<Received, { readonly kind: 'form' }>): readonly Problem[] => [
  ...unclean.map((name) => ({ code: 'body.control', at: placeOfField(name), words: words.cleaned })),
  ...over.map(({ name }) => tooLarge(name)),
];

/** What is wrong with a file that was left out; without a name there were too many. */
function tooLarge(name: string): Problem {
  if (name === '')
    return { code: 'upload.too-many', at: '/uploads', words: words.tooMany, values: { most: MOST_FILES } };
  const { code, title, values } = tooLargeFile(FILE_BYTES);
  const named: Words = { zh: `${name}: ${title.zh}`, en: `${name}: ${title.en}` };
  return { code, at: '/uploads', words: named, ...(values && { values }) };
}

/** A form that was sent without its files; undefined for one that may hold some. */
function formWithoutFiles(c: Context): Received | undefined {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) return undefined;
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of typedIn(c)) fields.set(name, [...(fields.get(name) ?? []), value]);
  return { kind: 'form', files: [], fields, over: [], unclean: [] };
}
