import { readFileSync } from 'node:fs';
import { bad, good, type Read } from '@gongkai/model';
import { jsonFault, withoutMark } from '../scoring/in-json-file.ts';
import { problem } from './problems.ts';

/** A file with its text and what it says. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly json: unknown;
}

/** Reads a JSON file. A file that cannot be read or parsed is a problem that names it. */
export function readJsonFile(file: string): Read<JsonFile> {
  let text: string;
  try {
    text = withoutMark(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return bad([
      problem(
        `file.${code === 'ENOENT' ? 'missing' : 'unreadable'}`,
        code === 'ENOENT' ? words.missing : words.unreadable,
        { file, code: code ?? '' },
      ),
    ]);
  }
  const fault = jsonFault(text, file, 'file.not-json');
  return fault === undefined ? good({ file, text, json: JSON.parse(text) as unknown }) : bad([fault]);
}

const words = {
  missing: { zh: '没有文件 {file}：请核对路径', en: 'There is no file {file}: check the path' },
  unreadable: {
    zh: '无法读取 {file}（{code}）：请检查权限',
    en: '{file} cannot be read ({code}): check its permissions',
  },
} as const;
