import type { InterpretationElement, InterpretationForm } from '@gongkai/model';
import type { PageText } from '../inspect/page-text.ts';
import lexicon from './lexicon.json' with { type: 'json' };

const isElement = (key: string): key is InterpretationElement => Object.hasOwn(lexicon.elements, key);
const elementWords = Object.entries(lexicon.elements).flatMap(([key, words]) =>
  isElement(key) ? [{ key, words }] : [],
);
const isForm = (key: string): key is InterpretationForm => Object.hasOwn(lexicon.forms, key);
const formWords = Object.entries(lexicon.forms).flatMap(([key, words]) =>
  isForm(key) ? [{ key, says: new RegExp(words) }] : [],
);

/** Which of the nine elements a text speaks to, by the words they go by. */
export function elementsIn({ text }: Pick<PageText, 'text'>): readonly InterpretationElement[] {
  const said = text.replace(/\s/g, '');
  return elementWords.filter(({ words }) => words.some((word) => said.includes(word))).map(({ key }) => key);
}

const player = /\.(?:mp4|flv|m3u8|webm)(?:$|\?)|v\.qq\.com|player|youku|bilibili/i;
const sound = /\.(?:mp3|m4a|wav)(?:$|\?)|audio/i;
/** A page with less text than this beside its pictures is a picture. */
const FEW = 200;

/** Pictures that no page is without: marks, lines, codes to scan. */
const ornament = new RegExp(lexicon.ornaments, 'i');

/** Pictures in the main part that may be charts: which of them are, only a person sees. */
export const picturesOf = ({ scan }: Pick<PageText, 'scan'>): number =>
  scan.links.filter(
    ({ kind, region, text, href }) => kind === 'img' && region === 'main' && !ornament.test(`${text} ${href}`),
  ).length;

const named = /["'(=][^"'()\s<>]{1,300}\.(?:(mp4|m3u8|flv|f4v|webm)|mp3|m4a|wav)(?:[?#][^"'()\s]{0,200})?["')\s>]/gi;
/** Forms of recordings that a page names anywhere: players are mostly made by a script. */
export const recordedForms = (html: string): readonly InterpretationForm[] => [
  ...new Set([...html.matchAll(named)].map(([, video]) => (video === undefined ? 'audio' : 'video'))),
];

const formColumn = new RegExp(lexicon.formColumn);
/** True for the name of a column that is kept for interpretations in charts or recordings. */
export const isFormColumn = (name: string): boolean => formColumn.test(name);

/** The forms an interpretation takes: by its title, and by what it shows. `text` when there is enough to read. */
export function formsOf(page: PageText, title: string): readonly InterpretationForm[] {
  const forms = new Set<InterpretationForm>();
  for (const { key, says } of formWords) if (says.test(title)) forms.add(key);
  for (const { kind, href, region } of page.scan.links) {
    if (region !== 'main' || (kind !== 'media' && kind !== 'frame')) continue;
    if (sound.test(href)) forms.add('audio');
    else if (kind === 'media' || player.test(href)) forms.add('video');
  }
  const chars = page.text.replace(/\s/g, '').length;
  if (chars < FEW && page.scan.mainMedia > 0) forms.add('chart');
  if (chars >= FEW) forms.add('text');
  return [...forms];
}
