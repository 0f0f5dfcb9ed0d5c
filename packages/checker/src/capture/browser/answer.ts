/** What a page in the browser asks for. */
export interface BrowserRequest {
  readonly url: string;
  readonly method: string;
  /** As the browser would send them; `cookie` holds what the page's scripts set, for documents and data only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** DevTools' word: `Document` `Stylesheet` `Image` `Font` `Script` `XHR` `Fetch` `Media` … */
  readonly type: string;
}

/** What the browser gets instead of a network: an answer of ours, or none. */
export type BrowserAnswer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }
  | 'abort';

/** The browser's only way out. Never throws. */
export type Answerer = (request: BrowserRequest) => Promise<BrowserAnswer>;
