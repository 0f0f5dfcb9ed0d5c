import { html, type TemplateResult } from 'lit';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly content: unknown;
}

export interface Tabs {
  /** Unlike that of any other tabs in the same root. */
  readonly id: string;
  readonly label: string;
  /** At least two. */
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly choose: (key: string) => void;
}

/**
 * APG Tabs with manual activation: arrows, Home and End move among the tabs, Enter, Space or a click opens one. Every
 * panel is in the tree, so that print shows them all.
 */
export function tabsView({ id, label, tabs, chosen, choose }: Tabs): TemplateResult {
  const current = tabs.some(({ key }) => key === chosen) ? chosen : tabs[0]?.key;
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${moveAmongTabs}>
      ${tabs.map(
        ({ key, label: name }) =>
          html`<button
            type="button"
            role="tab"
            id="${id}-${key}"
            aria-controls="${id}-${key}-p"
            aria-selected=${key === current ? 'true' : 'false'}
            tabindex=${key === current ? 0 : -1}
            @click=${() => choose(key)}
          >
            ${name}
          </button>`,
      )}
    </div>
    ${tabs.map(
      ({ key, label: name, content }) =>
        html`<div
          class="panel"
          role="tabpanel"
          id="${id}-${key}-p"
          aria-labelledby="${id}-${key}"
          tabindex="0"
          ?hidden=${key !== current}
        >
          <p class="on-paper" aria-hidden="true">${name}</p>
          ${content}
        </div>`,
    )}`;
}

function moveAmongTabs(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const tabs = list.querySelectorAll<HTMLElement>('[role=tab]');
  const last = tabs.length - 1;
  let at = 0;
  for (let n = 0; n <= last; n++) if (tabs[n] === event.target) at = n;
  const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ];
  if (next === undefined) return;
  event.preventDefault();
  tabs[next]?.focus();
}
