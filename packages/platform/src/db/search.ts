const han = /\p{Script=Han}/u;
// \p{L} contains Han: a plain word pattern would swallow 2026年度报告 whole
const runsOf = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const runs = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(runsOf) ?? [];
const pairs = (characters: readonly string[]): readonly string[] =>
  characters.slice(0, -1).map((one, at) => one + (characters[at + 1] ?? ''));

/** What is indexed of a text: bigrams of Chinese runs, the last single character of each run, words and numbers; one string. */
export const grams = (text: string): string =>
  runs(text)
    .flatMap((run) => {
      const characters = Array.from(run);
      return han.test(run) ? [...pairs(characters), characters.at(-1) ?? ''] : [run];
    })
    .join(' ');

/** A query for SQLite's FTS5: phrases of bigrams, all of which must be met; one character stands for all that begins with it. '' when nothing can be asked. */
export const ftsQuery = (text: string): string =>
  runs(text)
    .map((run) => {
      const characters = Array.from(run);
      if (!han.test(run)) return `"${run}"`;
      return characters.length === 1 ? `"${run}"*` : `"${pairs(characters).join(' ')}"`;
    })
    .join(' AND ');

/** The same query for PostgreSQL's `to_tsquery('simple', …)`. */
export const tsQuery = (text: string): string =>
  runs(text)
    .map((run) => {
      const characters = Array.from(run);
      if (!han.test(run)) return `'${run}'`;
      return characters.length === 1
        ? `'${run}':*`
        : `(${pairs(characters)
            .map((pair) => `'${pair}'`)
            .join(' <-> ')})`;
    })
    .join(' & ');
