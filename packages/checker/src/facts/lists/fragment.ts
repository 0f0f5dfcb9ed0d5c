import { Parser } from 'htmlparser2';
import type { ListRow } from './list-read.ts';
import { scriptedHref } from './scripted.ts';

const dateLike = /\d{4}[-/.\u5e74]\d{1,2}[-/.\u6708]\d{1,2}|\b\d{1,2}[-/\u6708]\d{1,2}\b/;

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Draft {
  href: string;
  title: string;
  text: string;
  beside: string;
}

const rowOf = ({ href, title, text, beside }: Draft): ListRow => {
  const name = fold(title) || fold(text);
  return {
    href,
    title: name,
    date: dateLike.exec(fold(beside))?.[0] ?? dateLike.exec(fold(text).slice(-20))?.[0] ?? '',
  };
};

/** An address a reader can follow: the link itself, or the literal inside its script; '' when there is none. */
function followed(href: string, onclick: string): string {
  const written = href.trim();
  if (written !== '' && !written.startsWith('#') && !/^javascript:/i.test(written)) return written;
  return scriptedHref(written) ?? (onclick === '' ? undefined : scriptedHref(onclick)) ?? '';
}

/**
 * Rows of a piece of HTML that a list mechanism carries: each link with a name, and the date that follows it before the
 * next link. A record may hold several links; the one with the longest name is the item.
 */
export function fragmentRows(html: string): readonly ListRow[] {
  const drafts: Draft[] = [];
  let inside: Draft | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'a') return;
      const href = followed(attributes['href'] ?? '', attributes['onclick'] ?? '');
      inside = { href, title: attributes['title'] ?? '', text: '', beside: '' };
      drafts.push(inside);
    },
    ontext(text) {
      if (inside !== undefined) inside.text += text;
      else {
        const last = drafts.at(-1);
        if (last !== undefined && last.beside.length < 400) last.beside += ` ${text}`;
      }
    },
    onclosetag(name) {
      if (name === 'a') inside = undefined;
    },
  });
  parser.end(html);
  return drafts
    .filter(({ href }) => href !== '')
    .map(rowOf)
    .filter(({ title }) => title !== '');
}

/** The one row of a record: its link with the longest name, with the record's date wherever it stands. */
export function recordRow(html: string): ListRow | undefined {
  const rows = fragmentRows(html);
  const best = rows.toSorted((a, b) => b.title.length - a.title.length)[0];
  if (best === undefined) return undefined;
  const date =
    best.date ||
    rows.find((row) => row.date !== '')?.date ||
    (dateLike.exec(html.replace(/<[^>]{0,2000}>/g, ' '))?.[0] ?? '');
  return { ...best, date };
}
