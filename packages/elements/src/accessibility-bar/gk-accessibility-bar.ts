import { adoptStyles, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { barCss } from './bar.css.ts';
import type { Bench } from './bench.ts';
import type { Comfort } from './comfort.ts';
import { words, type BarWord } from './gk-accessibility-bar.words.ts';
import { draw, keptComfort, type Kept } from './page-comfort.ts';
import { moveInToolbar } from './toolbar.ts';

// at once, before any tag is known: the page is drawn as this reader left the last one
draw(document, keptComfort());

/**
 * Tools for readers who see, hear or move with difficulty 适老化: size, colours, spacing, pointer, reading line, reading
 * aloud, and the mode for older readers. The choice is kept in this browser. In the head of the page
 * `<script type="module" src="…/gk-accessibility-bar.js" blocking="render">` draws the next page without a flash.
 *
 * @element gk-accessibility-bar
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr hide - selectors of floating advertisements, hidden in the mode for older readers; content is never hidden
 * @attr read - selector of what is read aloud; else `main`, else the page
 * @fires {CustomEvent} gk-comfort-changed - the reader chose something: `{size, contrast, spacing, elder}`
 * @slot - a link to the page on accessibility, there without script
 * @csspart bar - the toolbar
 */
@element('gk-accessibility-bar')
export class GkAccessibilityBar extends GkElement<BarWord> {
  static override styles: CSSResultGroup = [GkElement.styles, barCss];

  @property() hide = '';
  @property() read: string | undefined;

  @state() private kept: Kept = keptComfort();
  @state() private bench: Bench | undefined;
  @state() private spoken = '';
  private tools: typeof import('./gk-accessibility-bar.tools.ts') | undefined;

  protected readonly speech: Speech<BarWord> = {
    zh: words,
    en: () => import('./gk-accessibility-bar.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('storage', this.renew);
    window.addEventListener('pageshow', this.renew);
    window.addEventListener('pagehide', this.stop);
    document.addEventListener('keydown', this.escape);
    this.renew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('storage', this.renew);
    window.removeEventListener('pageshow', this.renew);
    window.removeEventListener('pagehide', this.stop);
    document.removeEventListener('keydown', this.escape);
    this.bench?.close();
    this.bench = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { open, guide, elder, hide } = this.kept;
    if (open || guide || (elder && hide !== this.hide)) void this.prepare();
  }

  protected override updated(): void {
    // Tab reaches one button of the bar: the one last used, else the first
    const { buttons } = this;
    if (!buttons.some(({ tabIndex }) => tabIndex === 0)) buttons[0]?.setAttribute('tabindex', '0');
  }

  protected override render(): TemplateResult {
    const { say, tools, bench, choose, locale } = this;
    const { elder, open } = bench?.comfort() ?? this.kept;
    const read = (): void => bench?.aloud.toggle(document, this.read);
    return html`<div class="gk ${elder ? 'elder' : ''}" lang=${locale === 'zh' ? 'zh-CN' : 'en'}>
      <div class="bar" part="bar" role="toolbar" aria-label=${say('bar')} @keydown=${this.move} @focusin=${this.rove}>
        <button type="button" tabindex="-1" aria-pressed=${String(elder)} @click=${() => choose({ elder: !elder })}>
          ${say('elder')}
        </button>
        <button type="button" tabindex="-1" aria-expanded=${String(open)} @click=${() => choose({ open: !open })}>
          ${say('open')}
        </button>
        ${open && tools && bench ? tools.toolsView({ locale, bench, read }) : nothing}
        <slot></slot>
      </div>
      <p class=${this.spoken === say('unkept') ? 'note' : 'spoken'} role="status">${this.spoken}</p>
      ${bench ? tools?.guideView(bench.comfort()) : nothing}
    </div>`;
  }

  private get buttons(): readonly HTMLElement[] {
    const found: HTMLElement[] = [];
    for (const button of this.renderRoot.querySelectorAll('button')) found.push(button);
    return found;
  }

  private readonly choose = (chosen: Partial<Comfort>): void => {
    if (this.bench) this.bench.choose(chosen);
    else void this.prepare().then(() => this.bench?.choose(chosen));
  };

  /** Another tab, or a page out of the back/forward cache: what was chosen meanwhile. */
  private readonly renew = (): void => {
    this.kept = keptComfort();
    draw(document, this.kept);
    this.bench?.renew();
  };

  private async prepare(): Promise<void> {
    const tools = await import('./gk-accessibility-bar.tools.ts');
    if (this.bench || !this.isConnected) return;
    adoptStyles(this.renderRoot as ShadowRoot, [...GkAccessibilityBar.elementStyles, tools.toolsCss]);
    this.tools = tools;
    this.bench = tools.openBench({
      root: this.renderRoot,
      hide: () => this.hide,
      changed: () => this.requestUpdate(),
      chosen: ({ size, contrast, spacing, elder }, chosen, kept) => {
        const text = 'hide' in chosen ? 'isReset' : 'size' in chosen ? 'size' : undefined;
        this.spoken = !kept ? this.say('unkept') : text ? tools.speaker(this.locale)(text, { size }) : '';
        this.requestUpdate();
        this.tell('gk-comfort-changed', { size, contrast, spacing, elder });
      },
    });
  }

  private readonly stop = (): void => this.bench?.aloud.stop();

  private readonly escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.stop();
  };

  private readonly move = (event: KeyboardEvent): void => {
    if (moveInToolbar(this.buttons, event.target as HTMLElement, event.key)) event.preventDefault();
  };

  private readonly rove = ({ target }: FocusEvent): void => {
    const { buttons } = this;
    if (buttons.includes(target as HTMLElement))
      for (const button of buttons) button.setAttribute('tabindex', button === target ? '0' : '-1');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-accessibility-bar': GkAccessibilityBar;
  }
}
