/** What the command says to the shell when it ends. */
export const exit = {
  /** Done, and above `--fail-under`. */
  done: 0,
  /** Done, but below `--fail-under` or vetoed. */
  below: 1,
  /** Usage, configuration, pack or site file. */
  usage: 2,
  /** The site could not be reached, or too little could be measured. */
  unreachable: 3,
  /** Our own fault; the run can be resumed. */
  fault: 4,
  /** Ctrl-C; the run can be resumed. */
  interrupted: 130,
} as const;

export type Exit = (typeof exit)[keyof typeof exit];
