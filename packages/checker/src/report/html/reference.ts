import { clean, clip } from '../clean.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** The id in the page: ids are ours, yet a report read from a file may hold anything. */
export const anchorOf = (id: string): string => clean(id).replaceAll(/[^\w.-]/g, '_');
/** The id of an indicator in the page. */
export const rowAnchor = (id: string): string => `row-${anchorOf(id)}`;
/** The id of a dimension in the page. */
export const dimensionAnchor = (id: string): string => `dimension-${anchorOf(id)}`;

/** A finding by its number: a link where the page shows it, plain where it was cut. */
export const reference = ({ shown }: Pick<View, 'shown'>, id: string): Markup =>
  shown.has(id) ? html`<a href="#${anchorOf(id)}">${clip(id, 40)}</a>` : html`${clip(id, 40)}`;
