export interface PageOf<T> {
  readonly rows: readonly T[];
  /** From 1; the last page when the asked one lies beyond. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** Place of the first shown row, from 1; 0 when there is none. */
  readonly from: number;
  readonly to: number;
}

/** One page of a list. */
export function pageOf<T>(list: readonly T[], asked: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  const start = (page - 1) * size;
  const rows = list.slice(start, start + size);
  return { rows, page, pages, from: rows.length > 0 ? start + 1 : 0, to: start + rows.length };
}

/** Page numbers to offer, at most seven places: 1 … 4 5 6 … 20. A gap is 0, and is never one page wide. */
export function pageNumbers(page: number, pages: number): readonly number[] {
  if (pages <= 7) return upTo(1, pages);
  if (page <= 4) return [...upTo(1, 5), 0, pages];
  if (page >= pages - 3) return [1, 0, ...upTo(pages - 4, pages)];
  return [1, 0, page - 1, page, page + 1, 0, pages];
}

function upTo(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number <= to; number++) numbers.push(number);
  return numbers;
}
