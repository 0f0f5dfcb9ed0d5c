import type { Words } from '@gongkai/model';
import { html, none, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** A state is never told by colour alone: each has a shape and a word. Colours come from the class. */
const shapes = ['good', 'bad', 'stop', 'open', 'person', 'out'] as const;
export type Shape = (typeof shapes)[number];

/** The shapes, drawn once; the page refers to them. */
export const sprite: Markup = html`<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
  <symbol id="s-good" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="8" />
    <path d="M4 8.3l2.8 2.8L12 5.6" fill="none" stroke="#fff" stroke-width="2" />
  </symbol>
  <symbol id="s-bad" viewBox="0 0 16 16">
    <path d="M8 0l8 15H0z" />
    <path d="M8 5.5v4M8 11v2" fill="none" stroke="#fff" stroke-width="2" />
  </symbol>
  <symbol id="s-stop" viewBox="0 0 16 16">
    <path d="M5 0h6l5 5v6l-5 5H5l-5-5V5z" />
    <path d="M4 8h8" fill="none" stroke="#fff" stroke-width="2.4" />
  </symbol>
  <symbol id="s-open" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.3" />
  </symbol>
  <symbol id="s-person" viewBox="0 0 16 16">
    <circle cx="8" cy="4.4" r="3.6" />
    <path d="M1 16c0-4.2 3-6.6 7-6.6s7 2.4 7 6.6z" />
  </symbol>
  <symbol id="s-out" viewBox="0 0 16 16">
    <path d="M2 8h12" fill="none" stroke="currentColor" stroke-width="2.4" />
  </symbol>
</svg>`;

const drawings: Readonly<Record<Shape, Markup>> = {
  good: html`<svg class="shape" aria-hidden="true"><use href="#s-good" /></svg>`,
  bad: html`<svg class="shape" aria-hidden="true"><use href="#s-bad" /></svg>`,
  stop: html`<svg class="shape" aria-hidden="true"><use href="#s-stop" /></svg>`,
  open: html`<svg class="shape" aria-hidden="true"><use href="#s-open" /></svg>`,
  person: html`<svg class="shape" aria-hidden="true"><use href="#s-person" /></svg>`,
  out: html`<svg class="shape" aria-hidden="true"><use href="#s-out" /></svg>`,
};

/** A state as people see it: `is good`, its shape and its word. */
export const stateMark = ({ say }: View, shape: Shape, words: Words): Markup =>
  html`<span class="state is-${shape}">${drawings[shape] ?? none}${say(words)}</span>`;
