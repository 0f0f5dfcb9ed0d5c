type Versioned = CustomElementConstructor & { readonly version?: string };

/** Gives a class its tag. When the tag is taken the first class stays; another version on the page is told once. */
function define(tag: `gk-${string}`, type: Versioned): void {
  const taken = customElements.get(tag) as Versioned | undefined;
  if (!taken) customElements.define(tag, type);
  else if (taken.version !== type.version)
    console.info(`${tag} ${type.version} ignored, the page has ${taken.version}`);
}

/** {@link define} as a decorator. Lit's own throws when a page loads the elements twice. */
export const element =
  (tag: `gk-${string}`) =>
  (type: CustomElementConstructor): void =>
    define(tag, type);
