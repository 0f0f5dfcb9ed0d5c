import type { Words } from '@gongkai/model';
import { html, type Markup } from '../markup.ts';
import type { View } from '../view.ts';

/** A column of figures is written in brackets. */
type Head = Words | readonly [Words];

const isFigure = (head: Head): head is readonly [Words] => 'length' in head;

/** A table with its heads; where there is no width its cells stand below each other, named by their `data-name`. */
export const dataTable = ({ say }: View, heads: readonly Head[], lines: readonly Markup[], caption = ''): Markup =>
  html`<table class="data">
    ${
      caption !== '' &&
      html`<caption>
        ${caption}
      </caption>`
    }
    <thead>
      <tr>
        ${heads.map((head) =>
          isFigure(head)
            ? html`<th scope="col" class="num">${say(head[0])}</th>`
            : html`<th scope="col">${say(head)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
