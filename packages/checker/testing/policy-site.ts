import type { InspectSource } from '../src/facts/inspect/inspection.ts';
import { columnFact } from './column-facts.ts';
import { inspectSource } from './inspected.ts';

const policies = columnFact({ url: 'http://h/zc/', class: 'policy', name: '政策文件' });
const interps = columnFact({ url: 'http://h/jd/', class: 'interp', name: '政策解读' });

/** A site with a list of documents and one of interpretations, of which the rows are known. */
export const policySite = (given: Partial<InspectSource> = {}): InspectSource =>
  inspectSource({
    columns: [policies, interps],
    itemsOf: (url) =>
      url === policies.url
        ? [
            { url: 'http://h/zc/1.html', title: '岚川县既有住宅加装电梯实施办法', day: '2026-09-14', source: 'row' },
            { url: 'http://h/zc/9.pdf', title: '附件', day: '2026-09-14', source: 'row' },
            { url: 'http://other/zc/2.html', title: '国务院关于一件事的通知', day: '2026-09-15', source: 'row' },
            { url: 'http://h/zc/3.html', title: '关于电梯的政策解读', day: '2026-09-16', source: 'row' },
          ]
        : [
            {
              url: 'http://h/jd/1.html',
              title: '图解：岚川县既有住宅加装电梯实施办法',
              day: '2026-09-16',
              source: 'row',
            },
          ],
    ...given,
  });
