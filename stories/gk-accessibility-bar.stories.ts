import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-accessibility-bar.js';

type Story = { readonly render: () => TemplateResult };

/** A storage of the story's own: stories that stand side by side do not follow one another's choice. */
function keepOnly(chosen: object): void {
  const kept = new Map([['gk:comfort', JSON.stringify(chosen)]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  Object.defineProperty(window, 'localStorage', { configurable: true, value: storage });
}

/** Each story begins with what its reader left behind on the last page. */
const story = (chosen: object, lang = 'zh-CN'): Story => ({
  render() {
    keepOnly(chosen);
    return lang === 'en' ? english() : chinese();
  },
});
const chinese = (): TemplateResult =>
  html`<gk-accessibility-bar lang="zh-CN"><a href="/wza.html">无障碍说明</a></gk-accessibility-bar>
    <p>江阴市推进基层政务公开标准化规范化，群众办事流程、所需材料一次告知。<a href="/zwgk">政务公开</a></p>`;
const english = (): TemplateResult =>
  html`<gk-accessibility-bar lang="en"><a href="/wza.html">About accessibility</a></gk-accessibility-bar>
    <p>What government does is open to the people it does it for. <a href="/zwgk">Disclosure</a></p>`;

export default { title: 'gk-accessibility-bar', component: 'gk-accessibility-bar' };

export const Folded = story({});
export const FoldedEnglish = story({}, 'en');
export const Unfolded = story({ open: true });
export const UnfoldedEnglish = story({ open: true }, 'en');
export const LargestText = story({ open: true, size: 200 });
export const YellowOnBlack = story({ open: true, contrast: 'dark' });
export const BlackOnWhite = story({ open: true, contrast: 'light' });
export const WhiteOnBlue = story({ open: true, contrast: 'blue' });
export const WideLines = story({ open: true, spacing: 2 });
export const PointerAndLine = story({ open: true, pointer: true, line: true });
export const Elder = story({ open: true, elder: true });
export const ElderEnglish = story({ open: true, elder: true }, 'en');
