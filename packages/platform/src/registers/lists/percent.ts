/** To one decimal, never rounded up to what was not reached. */
export const percentOf = ({ online, all }: { readonly online: number; readonly all: number }): string =>
  all === 0 ? '0.0' : (Math.floor((online * 1000) / all) / 10).toFixed(1);
