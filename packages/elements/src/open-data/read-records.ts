/** Records of a JSON file as a table, and the line at which it stops being JSON. */
export interface Records {
  /** The names of all fields first. */
  readonly rows: readonly (readonly string[])[];
  readonly faultLine?: number;
}

/**
 * The first `most` objects of the first list in a JSON text, which may be cut off: each is read as soon as it is
 * complete. `undefined` when there is no list of objects.
 */
export function readRecords(text: string, most: number, cut: boolean): Records | undefined {
  const list = /\[\s*(?=\{)/.exec(text);
  if (!list) return undefined;
  const records: Record<string, unknown>[] = [];
  let faultLine: number | undefined;
  let at = list.index + list[0].length;
  while (records.length < most) {
    while (/[\s,]/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== '{') break;
    const end = endOfObject(text, at);
    if (end === undefined && cut) break;
    try {
      records.push(JSON.parse(text.slice(at, end)) as Record<string, unknown>);
    } catch {
      faultLine = text.slice(0, at).split('\n').length;
      break;
    }
    at = end ?? text.length;
  }
  if (records.length === 0 && faultLine === undefined) return undefined;
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = [names, ...records.map((record) => names.map((name) => textOf(record[name])))];
  return { rows, ...(faultLine !== undefined && { faultLine }) };
}

/** The place behind the object that begins at `from`; undefined when the text ends before it does. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (quoted) {
      if (unit === '\\') at += 1;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined || value === null ? '' : Array.isArray(value) ? '[\u2026]' : '{\u2026}';
}
