/**
 * JSON of plain values, two spaces deep. Prototype 1.7 and its like put `toJSON` on Array and String, which makes
 * JSON.stringify write lists as quoted text; here objects and lists are walked by hand, and only strings are handed over.
 */
export function toJson(value: unknown, indent = ''): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((each) => deeper + toJson(each, deeper)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.keys(value)
      .map((key): [string, unknown] => [key, (value as Record<string, unknown>)[key]])
      .filter(([, field]) => field !== undefined && typeof field !== 'function');
    if (fields.length === 0) return '{}';
    return `{\n${fields.map(([key, field]) => `${deeper}${quote(key)}: ${toJson(field, deeper)}`).join(',\n')}\n${indent}}`;
  }
  if (typeof value === 'string') return quote(value);
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : 'null';
}

// toJSON is asked of objects only, so a bare string is safe in its hands
const quote = (text: string): string => JSON.stringify(text);
