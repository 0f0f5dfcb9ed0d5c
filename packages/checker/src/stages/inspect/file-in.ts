import type { Inspection } from '../../facts/inspect/inspection.ts';
import type { Asked } from './ask.ts';
import type { FileRead } from './file-work.ts';
import type { FileReaders } from './read-files.ts';

/** The answer as a file, for those inspections that ask for one. */
export async function fileIn(
  inspections: readonly Inspection<unknown>[],
  { answer, open, fault }: Asked,
  files: FileReaders,
): Promise<FileRead> {
  const opens = open === undefined && fault === '' && inspections.some((one) => one.opens === true);
  const sheets = inspections.some((one) => one.sheets === true);
  if (!opens && !sheets) return {};
  const { url, finalUrl, cut, bytes } = answer;
  return files.read({ bytes, names: [url, finalUrl], cut, opens, sheets });
}
