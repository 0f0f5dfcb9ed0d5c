import { isZip, openDirectory } from '../sheets/zip.ts';
import types from './types.json' with { type: 'json' };

/** What a file is by its bytes. `office-html`, `office-xml`: what Word and Excel save as a web page or one XML file. */
export type FileType =
  | 'pdf'
  | 'cfb'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'rtf'
  | 'html'
  | 'office-html'
  | 'office-xml'
  | 'xml'
  | 'json'
  | 'text'
  | 'image'
  | 'empty'
  | 'unknown';

const suffixes: Readonly<Record<string, readonly string[]>> = types.suffixes;
const magic: readonly (readonly [type: FileType, head: string])[] = [
  ['cfb', 'd0cf11e0a1b11ae1'],
  ['rar', '526172211a07'],
  ['7z', '377abcaf271c'],
  ['gzip', '1f8b'],
  ['rtf', '7b5c727466'],
  ['image', 'ffd8ff'],
  ['image', '89504e47'],
  ['image', '47494638'],
  ['image', '424d'],
  ['image', '49492a00'],
  ['image', '4d4d002a'],
];
const inZip: readonly (readonly [type: FileType, entry: string])[] = [
  ['ofd', 'OFD.xml'],
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
];

/** Suffix of an address that names a document or data file, lower case; '' for any other address. */
export function fileSuffix(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const suffix = /\.([A-Za-z0-9]{2,4})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(suffixes, suffix) ? suffix : '';
}

/** True when a file of this type is what its suffix promises. */
export const keepsPromise = (suffix: string, type: FileType): boolean => suffixes[suffix]?.includes(type) ?? true;

export function sniff(bytes: Buffer): FileType {
  if (bytes.length === 0) return 'empty';
  const head = bytes.toString('hex', 0, 16);
  const known = magic.find(([, start]) => head.startsWith(start));
  if (known !== undefined) return known[0];
  if (isZip(bytes)) {
    const names = openDirectory(bytes);
    const found = inZip.find(([, entry]) => names.some((name) => name.startsWith(entry)));
    return found?.[0] ?? 'zip';
  }
  // some makers put a few bytes before the header, and readers allow it
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  return textType(bytes);
}

function textType(bytes: Buffer): FileType {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = bytes
    .toString(wide ? 'utf16le' : 'latin1', 0, 8192)
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '')
    .trimStart();
  if (!wide && bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)))
    return 'unknown';
  const lower = text.slice(0, 4096).toLowerCase();
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|script|meta|table)/.test(lower))
    return lower.includes('schemas-microsoft-com') ? 'office-html' : 'html';
  if (lower.startsWith('<?xml') || /^<[a-z_][\w:.-]*[\s>]/.test(lower)) {
    if (/<\?mso-application|schemas-microsoft-com:office:(?:spreadsheet|word)/.test(lower)) return 'office-xml';
    return /<html[\s>]/.test(lower) ? 'html' : 'xml';
  }
  if (/^[{[]/.test(text)) return 'json';
  return 'text';
}
