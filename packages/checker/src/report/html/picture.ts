import { html, type Markup } from './markup.ts';

/**
 * A chart as a picture: what is drawn has no style, script or link in our page, whatever a title says.
 *
 * @param alt all that the picture tells, in words
 */
export const picture = (svg: string, alt: string, name: string): Markup =>
  html`<img class="${name}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="${alt}" />`;
