import type { PageScan } from './page.ts';

/** A page with more visible characters than this is one to read, whatever its scripts do. */
const FEW_WORDS = 200;
/** A page that changes later than this, in seconds, is read before it does. */
const SOON = 10;
const LOOKED_AT = 65_536;
const LONGEST_TAG = 1000;

/**
 * Where a page sends its visitor on by itself: a meta refresh, a script that does nothing else, a set of frames, or one frame
 * for all of it. The address as the page writes it; undefined for a page that is there to be read.
 */
export function leadsOn(html: string, { links, textChars }: Pick<PageScan, 'links' | 'textChars'>): string | undefined {
  const shown = without(without(html.slice(0, LOOKED_AT), '<!--', '-->'), '<noscript', '</noscript>');
  const refreshed = refreshIn(shown);
  if (refreshed !== undefined) return refreshed;
  if (textChars > FEW_WORDS) return undefined;
  const isSet = /<frameset\b/i.test(shown);
  if (isSet) return mainFrame(shown);
  const scripted = scriptedIn(shown);
  if (scripted !== undefined) return scripted;
  const frames = links.filter(({ kind }) => kind === 'frame');
  const isAllFrame = textChars < 20 && frames.length === 1 && !links.some(({ kind }) => kind === 'a');
  return isAllFrame ? frames[0]?.href : undefined;
}

/** Text without what stands between two marks; an opening mark that is never closed takes all that follows. */
function without(text: string, open: string, close: string): string {
  const low = text.toLowerCase();
  let kept = '';
  let from = 0;
  for (let at = low.indexOf(open); at >= 0; at = low.indexOf(open, from)) {
    kept += text.slice(from, at);
    const end = low.indexOf(close, at + open.length);
    if (end < 0) return kept;
    from = end + close.length;
  }
  return kept + text.slice(from);
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find(Boolean) ?? '';

/** The start tags of a name with their places; counted repeats in a pattern would cost more to compile than all of this. */
function* tagsIn(html: string, name: string): Generator<{ readonly tag: string; readonly at: number }> {
  for (const { index } of html.matchAll(new RegExp(`<${name}\\b`, 'gi'))) {
    const end = html.slice(index, index + LONGEST_TAG).indexOf('>');
    if (end >= 0) yield { tag: html.slice(index, index + end + 1), at: index };
  }
}

function refreshIn(html: string): string | undefined {
  for (const { tag } of tagsIn(html, 'meta')) {
    if (attributeOf(tag, 'http-equiv').toLowerCase() !== 'refresh') continue;
    const found = /^([\d.]*)\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i.exec(attributeOf(tag, 'content').trim());
    if (found?.[2] !== undefined && Number(found[1] ?? 0) <= SOON) return found[2].trim();
  }
  return undefined;
}

/** Of several frames the one that is called so; else the last, for menus come first. */
function mainFrame(html: string): string | undefined {
  const frames = [...tagsIn(html, 'frame')]
    .map(({ tag }) => ({ name: attributeOf(tag, 'name'), src: attributeOf(tag, 'src') }))
    .filter(({ src }) => src !== '' && !/^(?:about|javascript):/i.test(src));
  return (frames.find(({ name }) => /main|body|content|right|center/i.test(name)) ?? frames.at(-1))?.src;
}

const assigned =
  /(?:(?:window|self|top|parent|document)\.)?location(?:\.href)?\s*(?:=(?!=)|\.(?:replace|assign)\()\s*(?:"([^"\n]{1,500})"|'([^'\n]{1,500})')/g;

/** An address that a script goes to whatever the visitor is or does: on no condition, and in no function. */
function scriptedIn(html: string): string | undefined {
  const bodies = [...tagsIn(html, 'script')].map(({ tag, at }) => {
    const from = at + tag.length;
    const end = html.toLowerCase().indexOf('</script', from);
    return html.slice(from, end < 0 ? undefined : end);
  });
  const onLoad = [...tagsIn(html, 'body')].map(({ tag }) => attributeOf(tag, 'onload').replace(/^\s*javascript:/i, ''));
  for (const body of [...bodies, ...onLoad])
    for (const match of body.matchAll(assigned)) {
      const before = body
        .slice(0, match.index)
        .replace(/\/\/[^\n]*\n/g, '\n')
        .trim();
      if ((before === '' || /[;}]$/.test(before)) && depth(before) === 0) return match[1] ?? match[2];
    }
  return undefined;
}

const depth = (code: string): number => code.split('{').length - code.split('}').length;
