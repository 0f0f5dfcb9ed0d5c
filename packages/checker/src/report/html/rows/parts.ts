import { pointsText, reasons, type PartLine, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { detailTold, valueTold } from '../../told.ts';
import { stateMark } from '../shapes.ts';
import { partStates } from '../states.ts';
import { dataTable } from '../tables/data-table.ts';
import type { View } from '../view.ts';
import { priceText } from './price.ts';

const words = {
  caption: { zh: '测量值与扣分标准', en: 'What was measured, and its price' },
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
  if (parts.length === 0) return none;
  const priced = pack.indicators.find((indicator) => indicator.id === id)?.parts ?? [];
  const lines = parts.map((part, index) => {
    // parts come in the order of the pack; another order would show a wrong price, so the check must agree
    const price = priced[index]?.check === part.check ? priced[index].price : undefined;
    return line(view, part, price === undefined ? '' : priceText(view, price));
  });
  const { check, state, examined, value, price, lost } = words;
  return dataTable(view, [check, state, [examined], [value], price, [lost]], lines, say(words.caption));
}

function line({ say, ...view }: View, part: PartLine, price: string): Markup {
  const { check, state, reason, detail = '', examined, value, lost } = part;
  const isDone = state === 'measured';
  const told = value !== undefined && clip(valueTold(value, view.locale), 80);
  const [shape, word] = partStates[state];
  return html`<tr>
    <th scope="row"><code>${clip(check, 60)}</code></th>
    <td>
      ${isDone ? say(word) : stateMark({ ...view, say }, shape, word)} ${reason !== undefined && say(reasons[reason])}
      ${detail !== '' && html`<span class="quiet">${clip(detailTold(detail, view.locale), 300)}</span>`}
    </td>
    <td class="num" data-name="${say(words.examined)}">${isDone && examined}</td>
    <td class="num" data-name="${say(words.value)}">${told}</td>
    <td data-name="${say(words.price)}">${price}</td>
    <td class="num" data-name="${say(words.lost)}">${isDone && pointsText(lost)}</td>
  </tr> `;
}
