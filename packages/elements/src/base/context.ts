import { ContextRoot, createContext } from '@lit/context';

/** What a page part gives to the elements inside it; an attribute on the element itself wins. */
export interface GkEnv {
  /** Base address of the platform's API, without a slash at the end. */
  readonly endpoint?: string;
  readonly department?: string;
  readonly lang?: string;
  /** Larger text and targets for older readers. */
  readonly elder?: boolean;
  /** Address of the request form; `?about=<code>` is added. */
  readonly applyUrl?: string;
}

/** Two copies of the elements on one page understand each other: the key is the same symbol. */
export const env: ReturnType<typeof createContext<GkEnv>> = createContext<GkEnv>(Symbol.for('gongkai.env'));

/** Lets elements upgrade before the provider above them; one root per page, whichever copy comes first. */
export function attachContextRoot(): void {
  const key = Symbol.for('gongkai.context-root');
  const page = window as unknown as Record<symbol, unknown>;
  if (page[key]) return;
  const root = new ContextRoot();
  root.attach(document.documentElement);
  page[key] = root;
}
