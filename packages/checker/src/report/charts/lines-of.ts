/** Columns beside the chart: half the picture less the area; a Chinese character takes two. */
const COLUMNS = 15;

/** A name broken into lines that fit beside the chart, at spaces where it has some. */
export function linesOf(name: string): string {
  const lines: string[] = [''];
  for (const part of name.match(/[!-~]+|[^!-~]/g) ?? []) {
    const line = `${lines.at(-1) ?? ''}${part}`;
    if (columnsOf(line) <= COLUMNS) lines[lines.length - 1] = line;
    else lines.push(part.trim());
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const columnsOf = (text: string): number => text.length + (text.match(/[^\0-\u024f]/g)?.length ?? 0);
