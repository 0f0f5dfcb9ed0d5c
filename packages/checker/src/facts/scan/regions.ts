import type { Region } from '../page.ts';

/** Element names that are landmarks of their own. */
const landmarks: Readonly<Record<string, Region>> = { nav: 'nav', header: 'head', footer: 'foot', aside: 'side', main: 'main', article: 'main' };

// ids and classes as old templates write them: pinyin beside English. Order matters: a breadcrumb often stands in a header.
const named: readonly (readonly [RegExp, Region])[] = [
  [/(?:^|[\s_-])(?:crumbs?|breadcrumbs?|dqwz|weizhi|wz|position|location|local|curpos|place)(?:$|[\s_\d-])|bread-?crumb|dqwz/, 'crumb'],
  [/(?:^|[\s_-])(?:nav|navs|navbar|menu|mainnav|topnav|daohang|dh|main-?menu|navigation)(?:$|[\s_\d-])|^nav|nav$/, 'nav'],
  [/(?:^|[\s_-])(?:foot|footer|bottom|copyright|banquan|dibu|ft|links?-?friend|yqlj|friendlinks?)(?:$|[\s_\d-])|footer/, 'foot'],
  [/(?:^|[\s_-])(?:header|head|top|topbar|banner|logo|hd|site-?head)(?:$|[\s_\d-])/, 'head'],
  [/(?:^|[\s_-])(?:sidebar|side|aside|leftmenu|left-?nav|sidenav|subnav)(?:$|[\s_\d-])/, 'side'],
  [/(?:^|[\s_-])(?:content|main|zoom|trs_editor|zhengwen|xilan|article|list|vsb_content|ucap-content|con)(?:$|[\s_\d-])/, 'main'],
];

/** The region an element opens, or undefined when it says nothing and its parent's goes on. */
export function regionOf(tag: string, id: string, classes: string): Region | undefined {
  if (id !== '' || classes !== '') {
    const names = `${id} ${classes}`.toLowerCase();
    for (const [pattern, region] of named) if (pattern.test(names)) return region;
  }
  return landmarks[tag];
}

/** {@link regionOf} with a memory: a template uses the same few names on every page. */
export function regionReader(): typeof regionOf {
  const known = new Map<string, Region | 0>();
  return (tag, id, classes) => {
    if (id === '' && classes === '') return landmarks[tag];
    const key = `${tag} ${id} ${classes}`;
    const found = known.get(key);
    if (found !== undefined) return found === 0 ? undefined : found;
    const region = regionOf(tag, id, classes);
    // a copy, or the key would keep its whole page in memory
    if (known.size < 4000) known.set(Buffer.from(key).toString(), region ?? 0);
    return region;
  };
}
