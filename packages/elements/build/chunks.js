// Which module lands in which file of dist/embed. Plain JavaScript: vite.config.ts imports it.

/**
 * `shared`: what every element needs. `list-core`, `form-core` …: one file per folder of `parts`, what its elements need
 * before their first paint; a part they load on demand stays out, it is not `$initial`. `readers`: how any file is
 * read; the reader of one shape goes with the elements that show it, so that nobody loads another's.
 */
export const chunks = [
  {
    name: 'shared',
    test: /node_modules(?!.*(context-provider|value-notifier))|gk-(decorate|entries)|dist\/src\/base\/(?!to-json)|model\/dist\/(problem|words)\.js/,
    priority: 30,
  },
  {
    name: (id) => `${/parts\/([a-z]+)/.exec(id)[1]}-core`,
    test: /elements\/dist\/src\/parts\/[a-z]+\//,
    debugName: 'cores',
    tags: ['$initial'],
    priority: 20,
  },
  { name: 'readers', test: /model\/dist\/(field-reader|item-file|flaw-words|day)\.js/, priority: 10 },
];
