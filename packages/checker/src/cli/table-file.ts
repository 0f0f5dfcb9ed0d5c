import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { bad, good, type Read } from '@gongkai/model';
import { csvRows } from './csv-rows.ts';
import { problem } from './problems.ts';

/**
 * The rows of a table that a spreadsheet program saved: XLSX or XLS (its first sheet), or CSV in UTF-8 or in the GBK of
 * Chinese programs. The number of a row is the one the program shows.
 */
export async function readTable(file: string): Promise<Read<readonly (readonly string[])[]>> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return bad([problem('file.unreadable', code === 'ENOENT' ? words.missing : words.unreadable, { file, code })]);
  }
  if (!isBinary(bytes)) {
    const text = isUtf8(bytes)
      ? bytes.toString('utf8').replace(/^\uFEFF/, '')
      : new TextDecoder('gb18030').decode(bytes);
    return good(csvRows(text));
  }
  const { readSheets } = await import('../facts/sheets/read-sheets.ts');
  const read = await readSheets(bytes, file);
  if ('fault' in read) return bad([problem(`file.${read.fault}`, words[read.fault], { file })]);
  return good(read.sheets[0]?.rows ?? []);
}

const isBinary = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4096).includes(0) || bytes.toString('latin1', 0, 2) === 'PK';

const words = {
  missing: { zh: '没有文件 {file}：请核对路径', en: 'There is no file {file}: check the path' },
  unreadable: {
    zh: '无法读取 {file}（{code}）：请检查权限',
    en: '{file} cannot be read ({code}): check its permissions',
  },
  'too-big': {
    zh: '{file} 太大或压缩得可疑，没有打开：请另存为 CSV 再导入',
    en: '{file} is too big, or packed suspiciously, and was not opened: save it as CSV, then import that',
  },
  encrypted: {
    zh: '{file} 设了密码：请去掉密码再导入',
    en: '{file} is protected by a password: take it off, then import it',
  },
  'web-page': {
    zh: '{file} 是网页，不是表格：请另存为 XLSX 或 CSV',
    en: '{file} is a web page, no table: save it as XLSX or CSV',
  },
  broken: {
    zh: '{file} 已损坏：请用表格软件打开后另存',
    en: '{file} is damaged: open it in a spreadsheet program and save it again',
  },
  other: { zh: '{file} 不是表格：请用 XLSX 或 CSV', en: '{file} is no table: use XLSX or CSV' },
} as const;
