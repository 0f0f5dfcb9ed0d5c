import type { PageText } from '../inspect/page-text.ts';
import words from './message-words.json' with { type: 'json' };

const received = new RegExp(words.received);
const replied = new RegExp(words.replied);
/** Boards of figures set the number above or before what it counts. */
const receivedAfter = new RegExp(words.receivedAfter, 'm');
const repliedAfter = new RegExp(words.repliedAfter, 'm');

/** True when a text gives both figures: how many messages came, and how many (or which share) were answered. */
export function saysStatistics(text: string): boolean {
  const plain = text.normalize('NFKC').slice(0, 60_000);
  const came = received.test(plain) || receivedAfter.test(plain);
  return came && (replied.test(plain) || repliedAfter.test(plain));
}

/** A page's text with the cells of its tables under their heads. */
export function figuresOn({ text, tables }: PageText): string {
  const cells = tables.flatMap(({ rows: [head = [], ...rows] }) =>
    rows.slice(0, 50).flatMap((row) => row.map((cell, at) => `${head[at] ?? ''}:${cell} `)),
  );
  return [text, ...cells].join('\n');
}
