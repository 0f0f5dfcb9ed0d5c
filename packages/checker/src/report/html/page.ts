import { createHash } from 'node:crypto';
import { html, pageText, style, type Markup } from './markup.ts';

/** A whole page with its one style sheet, which alone the browser is allowed to use: no script, no network, no font. */
export function page(lang: string, title: string, css: string, body: Markup): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return pageText(
    html`${doctype}
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex" />
          <title>${title}</title>
          ${style(css)}
        </head>
        <body>
          ${body}
        </body>
      </html> `,
  );
}

const doctype = html`<!doctype html>`;
