import type { PageText } from '../inspect/page-text.ts';
import words from './help-words.json' with { type: 'json' };

const help = new RegExp(words.help);
const shortest = 2;

/** What the page of a search that finds nothing offers: advice in words, and how many links in the main part lead on. */
export interface NoResultRead {
  readonly advice: string;
  readonly links: number;
  readonly chars: number;
}

export function readNoResult({ text, links, url }: PageText): NoResultRead {
  const own = url.replace(/[?#].*$/s, '');
  return {
    advice:
      text
        .split('\n')
        .find((line) => help.test(line.normalize('NFKC')))
        ?.slice(0, 120) ?? '',
    // links back to the engine only sort and turn pages
    links: links.filter(
      (link) =>
        link.region === 'main' &&
        link.kind !== 'area' &&
        !link.hidden &&
        link.text.length >= shortest &&
        !link.url.startsWith(own),
    ).length,
    chars: text.replace(/\s/g, '').length,
  };
}
