import type { Locale } from '@gongkai/model';

/** Bytes as people read them: `20 KB`, `1.5 MB`. */
export function sizeText(bytes: number, locale: Locale): string {
  const [unit, size] =
    bytes < 1024 ? ['B', bytes] : bytes < 1_048_576 ? ['KB', bytes / 1024] : ['MB', bytes / 1_048_576];
  return `${size.toLocaleString(locale, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}
