import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { bad, good, type Read } from '@gongkai/model';
import { csvRows } from './csv-rows.ts';
import { problem } from './problems.ts';

/** The rows of a table that a spreadsheet program saved as CSV, in UTF-8 or in the GBK of Chinese ones. */
export function readTable(file: string): Read<readonly (readonly string[])[]> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return bad([problem('file.unreadable', code === 'ENOENT' ? words.missing : words.unreadable, { file, code })]);
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return bad([problem('file.zip', words.zip, { file })]);
  const text = isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : new TextDecoder('gb18030').decode(bytes);
  return good(csvRows(text));
}

const words = {
  missing: { zh: '没有文件 {file}：请核对路径', en: 'There is no file {file}: check the path' },
  unreadable: {
    zh: '无法读取 {file}（{code}）：请检查权限',
    en: '{file} cannot be read ({code}): check its permissions',
  },
  zip: {
    zh: '{file} 是 XLSX：请在表格软件中另存为 CSV 再导入',
    en: '{file} is an XLSX: save it as CSV in the spreadsheet program, then import that',
  },
} as const;
