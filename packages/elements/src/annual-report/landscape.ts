const rules = '@page gk-annual-report{size:A4 landscape;margin:12mm}@layer gk{gk-annual-report{page:gk-annual-report}}';
const mark = Symbol.for('gongkai.annual-report.paper');

/**
 * Pages of paper that a report stands on lie across. Paper is the document's, so this is the one rule outside the
 * shadow root; it names our tag only, once per document, whichever copy of the elements comes first.
 */
export function layAcross(page: Document): void {
  const marked = page as unknown as Record<symbol, true | undefined>;
  if (marked[mark]) return;
  marked[mark] = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
