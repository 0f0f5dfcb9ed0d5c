/** The little of the DOM that our scripts in pages use: they are sent there as text and run nowhere else. */
export interface PageElement {
  readonly tagName: string;
  readonly id: string;
  readonly outerHTML: string;
  readonly textContent: string | null;
  readonly innerText?: string;
  readonly parentElement: PageElement | null;
  readonly offsetParent?: PageElement | null;
  readonly offsetWidth?: number;
  /** The page in a frame, when it may be read. */
  readonly contentDocument?: PageDocument | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>;
  readonly children: Iterable<PageElement> & { readonly length: number };
  readonly type?: string;
  readonly href?: string;
  readonly src?: string;
  /** px; 0 when the picture did not come. */
  readonly naturalWidth?: number;
  readonly disabled?: boolean;
  readonly labels?: Iterable<PageElement> | null;
  readonly tabIndex: number;
  readonly className: unknown;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly isConnected: boolean;
  target?: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  contains(other: PageElement | null): boolean;
  compareDocumentPosition(other: PageElement): number;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): Box;
  getClientRects(): Iterable<Box>;
  /** Whether it and all it is in are drawn. */
  checkVisibility(options: object): boolean;
  scrollIntoView(options: object): void;
  focus(options?: object): void;
  blur(): void;
  click(): void;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}
export interface PageDocument extends PageElement {
  readonly body: PageElement | null;
  readonly documentElement: PageElement;
  readonly scrollingElement: PageElement | null;
  readonly activeElement: PageElement | null;
  readonly styleSheets: { readonly length: number };
  elementFromPoint(x: number, y: number): PageElement | null;
  getElementById(id: string): PageElement | null;
  getElementsByName(name: string): Iterable<PageElement>;
}
export type PageStyle = Readonly<Record<string, string>>;

/** What is loaded into our own world of every page, before the page's own scripts. */
export interface Kit {
  /** Takes room and is not hidden. */
  isSeen(one: PageElement): boolean;
  /** Takes no room only because its picture did not come to us. */
  isLost(one: PageElement): boolean;
  /** Can be come to by the Tab key. */
  isReachable(one: PageElement): boolean;
  /** Opening tag, cut. */
  show(one: PageElement): string;
  /** Everything by which an element is called: its text, names and labels. */
  called(one: PageElement): string;
  pause(ms: number): Promise<void>;
  /** Boxes that float over the page and are in so many places within so many looks: one that only slides in is in the same from then on. */
  moving(samples: number, places: number): Promise<PageElement[]>;
  /** What a trial keeps between two of its scripts. */
  readonly kept: Map<string, PageElement[]>;
}
