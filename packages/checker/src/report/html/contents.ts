import type { Words } from '@gongkai/model';
import { clip } from '../clean.ts';
import { html, type Markup } from './markup.ts';
import { dimensionAnchor } from './reference.ts';
import { titleOf, type View } from './view.ts';

const words = {
  heading: { zh: '目录', en: 'Contents' },
  summary: { zh: '结论', en: 'Summary' },
  mend: { zh: '整改清单', en: 'To mend' },
  columns: { zh: '栏目清单', en: 'List of columns' },
  links: { zh: '失效链接清单', en: 'List of broken links' },
  method: { zh: '评定附录', en: 'Appendix for evaluators' },
} satisfies Record<string, Words>;

/** The table of contents. */
export function contents(view: View): Markup {
  const { say, report } = view;
  const entry = (anchor: string, text: string): Markup => html`<li><a href="#${anchor}">${text}</a></li>`;
  return html`<nav class="contents" aria-label="${say(words.heading)}">
    <ul>
      ${entry('summary', say(words.summary))}${entry('mend', say(words.mend))}${report.score.dimensions.map(
        (dimension) => entry(dimensionAnchor(dimension.id), clip(titleOf(view, dimension), 60)),
      )}${entry('columns', say(words.columns))}${entry('links', say(words.links))}${entry('method', say(words.method))}
    </ul>
  </nav>`;
}
