import { addressOf, all, one, textOf, until } from './catalogue-page.ts';
import { show } from './data-page.ts';
import fixture from './datasets.fixture.json' with { type: 'json' };
import type { GkOpenData } from '../src/open-data/gk-open-data.ts';

type Row = Record<string, unknown>;
/** The element with its data in a file. */
export const mount = (data: unknown, attributes = '', inside = ''): Promise<GkOpenData> =>
  show(`<gk-open-data ${attributes} src="${addressOf(data)}">${inside}</gk-open-data>`, 'gk-open-data');
export const [parking] = fixture.items;
/** The first dataset with this one file. */
export const withFile = (file: Row, given: Row = {}): unknown => ({
  ...fixture,
  items: [{ ...parking, files: [file], ...given }],
});
export const bytesOf = (text: string): BlobPart => new TextEncoder().encode(text);
const made = new Map<string, Blob>();
/** An address that answers with these bytes; where only a blob could, no reader may be sent. */
export const fileAt = (...parts: BlobPart[]): string => {
  const url = `/made-${made.size}.csv`;
  made.set(url, new Blob(parts));
  return url;
};
export const fallback = '<ul><li><a href="/data/parking.csv">停车场（CSV）</a></li></ul>';

/** Opens the preview of the first file and waits until it is there. */
export async function previewed(element: GkOpenData): Promise<string[][]> {
  one(element, 'li button').click();
  await until('the preview is there', () => all(element, '.preview table, .preview .notice').length > 0);
  return all(element, '.preview tr').map((row) => [...row.children].map(textOf));
}
export const previewOf = async (file: Row): Promise<[element: GkOpenData, rows: string[][]]> => {
  const element = await mount(withFile(file));
  return [element, await previewed(element)];
};

const real = window.fetch;
/** Answers for the files made here, and leaves everything else alone. */
export function serveFiles(): void {
  window.fetch = (url, options) => {
    const file = made.get(new URL(url as string, location.href).pathname);
    return file ? Promise.resolve(new Response(file)) : real(url, options);
  };
}
export function serveNothing(): void {
  window.fetch = real;
}
