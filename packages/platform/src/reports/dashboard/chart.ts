import type { Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import type { Month } from './repo.ts';
import { words } from './words.ts';

const WIDTH = 640;
const HEIGHT = 160;
const FOOT = 18;
const MONTHS = 12;

/** The twelve months up to one, `2026-11` last. */
export function lastMonths(month: string): readonly string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const at = year * 12 + (number - 1) - (MONTHS - 1 - index);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Twelve months as bars, and the same as a table: who cannot see the bars loses nothing. */
export function monthsChart(found: readonly Month[], month: string, locale: Locale): Markup {
  const none = { received: 0, answered: 0, onTime: 0 };
  const months = lastMonths(month).map(
    (name): Month => found.find((each) => each.month === name) ?? { month: name, ...none },
  );
  const most = Math.max(1, ...months.flatMap(({ received, answered }) => [received, answered]));
  const step = WIDTH / MONTHS;
  const bar = (value: number, x: number, kind: string): Markup => {
    const height = Math.round(((HEIGHT - FOOT - 14) * value) / most);
    return html`<rect
      class="${kind}"
      x="${String(Math.round(x))}"
      y="${String(HEIGHT - FOOT - height)}"
      width="${String(Math.round(step * 0.36))}"
      height="${String(height)}"
    />`;
  };
  const rows = months
    .filter(({ received, answered }) => received + answered > 0)
    .toReversed()
    .map(({ month: name, received, answered, onTime }) => [
      name,
      String(received),
      String(answered),
      answered === 0 ? '–' : `${Math.round((100 * onTime) / answered)} %`,
    ]);
  return html`<figure class="months">
      <svg viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img" aria-label="${words.chart[locale]}">
        ${months.map(
          ({ month: name, received, answered }, index) =>
            html`${bar(received, step * (index + 0.1), 'received')}${bar(answered, step * (index + 0.5), 'answered')}<text
                x="${String(Math.round(step * (index + 0.5)))}"
                y="${String(HEIGHT - 4)}"
                text-anchor="middle"
              >
                ${name.slice(5)}
              </text>`,
        )}
      </svg>
      <figcaption>
        <span class="key received"></span>${words.received[locale]}
        <span class="key answered"></span>${words.answered[locale]}
      </figcaption>
    </figure>
    ${rowsTable({
      caption: words.trend[locale],
      heads: (['month', 'received', 'answered', 'onTime'] as const).map((key) => words[key][locale]),
      rows,
      empty: words.noMonths[locale],
    })}`;
}
