/**
 * Puts the print rules of all sheets into force on the screen, in the page and in every shadow tree: what is hidden on
 * paper can be asked for. Returns how to go back.
 */
export function onPaper(): () => void {
  const undo: (() => void)[] = [];
  const visit = (root: Document | ShadowRoot): void => {
    const before = root.adoptedStyleSheets;
    const paper = new CSSStyleSheet();
    paper.replaceSync(before.flatMap((sheet) => printed(sheet.cssRules)).join('\n'));
    root.adoptedStyleSheets = [...before, paper];
    undo.push(() => (root.adoptedStyleSheets = before));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document);
  return () => undo.forEach((back) => back());
}

function printed(rules: CSSRuleList): string[] {
  const found: string[] = [];
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
      for (const inner of rule.cssRules) found.push(inner.cssText);
    else if (rule instanceof CSSLayerBlockRule)
      found.push(`@layer ${rule.name} {${printed(rule.cssRules).join('\n')}}`);
  }
  return found;
}
