import boundaries from './boundaries.json' with { type: 'json' };

/** The first character of each letter in the pinyin order of ICU; i, u and v begin no syllable. */
const letters = boundaries.letters;
const first = boundaries.first;
const han = /[\u3400-\u9fff]/;

/** The pinyin initial of one character; `''` for what is neither a Chinese character nor a latin letter or digit. */
function initialOf(character: string, compare: (a: string, b: string) => number): string {
  if (!han.test(character)) return /[a-z0-9]/.test(character) ? character : '';
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(first.charAt(middle), character) <= 0) low = middle + 1;
    else high = middle;
  }
  return letters.charAt(low - 1);
}

/**
 * Reads the initials of titles: `jdjc` of a text that reads jian du jian cha. No table is shipped, the browser's own
 * pinyin order is asked, once per character; characters with several readings get their most common one.
 */
export function initialsReader(): (title: string) => string {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const known = new Map<string, string>();
  return (title) => {
    let initials = '';
    for (const character of title.normalize('NFKC').toLowerCase()) {
      let initial = known.get(character);
      if (initial === undefined) known.set(character, (initial = initialOf(character, compare)));
      initials += initial;
    }
    return initials;
  };
}
