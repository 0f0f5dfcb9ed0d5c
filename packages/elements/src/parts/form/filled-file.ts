import type { FormGroup, Locale } from '@gongkai/model';
import { answerOf, isShown, type Values } from './values.ts';

/**
 * The filled form as one HTML file that opens anywhere, can be printed and mailed. All of it, sensitive answers too: the
 * reader saves it on purpose. Every value is escaped.
 */
export function filledFile(title: string, groups: readonly FormGroup[], values: Values, locale: Locale): string {
  const parts = groups.map(({ legend, fields }) => {
    const rows = fields
      .filter((field) => field.type !== 'file' && isShown(field, values))
      .map(
        (field) =>
          `<tr><th>${escaped(field.label[locale])}</th><td>${escaped(answerOf(field, values, locale))}</td></tr>`,
      );
    return rows.length > 0 ? `<h2>${escaped(legend[locale])}</h2>\n<table>\n${rows.join('\n')}\n</table>` : '';
  });
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>body{font:16px/1.6 sans-serif;max-width:46em;margin:2em auto}table{width:100%;border-collapse:collapse}th,td{border:1px solid;padding:.4em .6em;text-align:start;vertical-align:top;white-space:pre-wrap}th{width:14em}</style>
<h1>${escaped(title)}</h1>
${parts.join('\n')}
`;
}

/** Hands the reader the file. */
export function saveFilled(page: Document, name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = page.createElement('a');
  link.href = url;
  link.download = `${name}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // Safari reads it late
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
