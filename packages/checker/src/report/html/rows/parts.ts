import { pointsText, reasons, type PartLine, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, type Markup } from '../markup.ts';
import { stateMark } from '../shapes.ts';
import { partStates } from '../states.ts';
import type { View } from '../view.ts';
import { priceText } from './price.ts';

const words = {
  caption: { zh: '测量值', en: 'What was measured' },
  check: { zh: '检查', en: 'Check' },
  state: { zh: '结论', en: 'State' },
  examined: { zh: '检查数', en: 'Examined' },
  value: { zh: '测量值', en: 'Value' },
  price: { zh: '扣分标准', en: 'Price' },
  lost: { zh: '扣分', en: 'Lost' },
} satisfies Record<string, Words>;

/** The parts of a row: what each check measured, what it costs by the pack, what it did cost. Nothing without parts. */
export function partTable(view: View, { id, parts }: SheetRow): Markup {
  const { say, pack } = view;
  if (parts.length === 0) return html``;
  const priced = pack.indicators.find((indicator) => indicator.id === id)?.parts ?? [];
  return html`<div class="wide">
    <table class="parts">
      <caption>
        ${say(words.caption)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(words.check)}</th>
          <th scope="col">${say(words.state)}</th>
          <th scope="col" class="num">${say(words.examined)}</th>
          <th scope="col" class="num">${say(words.value)}</th>
          <th scope="col">${say(words.price)}</th>
          <th scope="col" class="num">${say(words.lost)}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map((part, index) => {
          // parts come in the order of the pack; another order would show a wrong price, so the check must agree
          const price = priced[index]?.check === part.check ? priced[index].price : undefined;
          return line(view, part, price === undefined ? '' : priceText(view, price));
        })}
      </tbody>
    </table>
  </div>`;
}

function line(view: View, { check, state, reason, detail, examined, value, lost }: PartLine, price: string): Markup {
  return html`<tr>
    <th scope="row"><code>${clip(check, 60)}</code></th>
    <td>
      ${stateMark(view, ...partStates[state])}${
        reason !== undefined && html` <span class="quiet">${view.say(reasons[reason])}</span>`
      }${detail !== undefined && detail !== '' && html` <span class="quiet">${clip(detail, 300)}</span>`}
    </td>
    <td class="num">${examined}</td>
    <td class="num">${value === undefined ? '\u2014' : clip(value, 80)}</td>
    <td>${price}</td>
    <td class="num">${pointsText(lost)}</td>
  </tr> `;
}
