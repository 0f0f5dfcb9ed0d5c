/**
 * Finds a name where it is written, in whatever case, without cutting it out: an element's name is met five hundred times a page,
 * and a new string of it must be hashed and compared each time somebody asks what it is.
 *
 * @param names lower case
 * @returns the name that html[start, end) is, as it stands in `names`; undefined when it is none of them
 */
export function nameReader<Name extends string>(
  names: readonly Name[],
): (html: string, start: number, end: number) => Name | undefined {
  const shelves: Name[][] = Array.from({ length: SHELVES }, () => none);
  for (const name of names) {
    const place = placeOf(name, 0, name.length);
    shelves[place] = [...(shelves[place] ?? []), name];
  }
  return (html, start, end) => {
    if (end - start > LONGEST) return undefined;
    const shelf = shelves[placeOf(html, start, end)]!;
    for (let at = 0; at < shelf.length; at += 1) {
      const name = shelf[at]!;
      // names of sixteen letters more stand on the same shelf
      if (name.length === end - start && isWritten(name, html, start)) return name;
    }
    return undefined;
  };
}

const none: never[] = [];
const LONGEST = 31;
const SHELVES = 1 << 10;
const a = 97;

/** Length, first and last letter tell nearly all names apart. */
const placeOf = (text: string, start: number, end: number): number =>
  (((end - start) << 6) ^ ((text.charCodeAt(start) & 31) << 5) ^ (text.charCodeAt(end - 1) & 31)) & (SHELVES - 1);

/** True when `name` stands at `start`; letters are the same in both cases, as the standard has it only those of ASCII. */
function isWritten(name: string, html: string, start: number): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const written = html.charCodeAt(start + at);
    if (written !== code && (code < a || (written | 32) !== code)) return false;
  }
  return true;
}
