import { nameReader } from './written-name.ts';

const known = nameReader(
  'a abbr article aside audio b base big blockquote body br button caption center col colgroup dd div dl dt em embed font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label li link main map area marquee meta nav noscript object ol option p param path pre s script section select small source span strong style sub sup svg table tbody td template textarea tfoot th thead time title tr u ul video'.split(
    ' ',
  ),
);

/** The element's name that is written as html[start, end), lower case. */
export const tagName = (html: string, start: number, end: number): string =>
  known(html, start, end) ?? html.slice(start, end).toLowerCase();
