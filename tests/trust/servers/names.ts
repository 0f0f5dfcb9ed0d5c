import type { AskNames, NameAnswer } from '../../../packages/checker/src/run/transport.ts';

/** What the public DNS holds of a host, and what ails the two name servers that are asked. */
export interface Zone {
  readonly hasSix: boolean;
  readonly ills: readonly string[];
}

const found = (...addresses: readonly string[]): NameAnswer => ({ is: 'found', addresses });
const none: NameAnswer = { is: 'none', addresses: [] };
const unknown: NameAnswer = { is: 'unknown', addresses: [] };
const failed: NameAnswer = { is: 'failed', addresses: [] };
const REFERENCE = '2001:503:ba3e::2:30';
const FOUR = '1.2.3.4';

/** Name servers in this process, each with its ill: they hide IPv6, make it up, fail, know no name, or see another net. */
export const nameServersOf = ({ hasSix, ills }: Zone, six: string): readonly AskNames[] =>
  ills.map((ill): AskNames => {
    const isReference = (name: string): boolean => name.endsWith('root-servers.net');
    const truth = (name: string): NameAnswer => (isReference(name) ? found(REFERENCE) : hasSix ? found(six) : none);
    return (name, family) => {
      const said = (): NameAnswer => {
        switch (ill) {
          case 'fails':
            return failed;
          case 'knows-no-name':
            return isReference(name) && family === 6 ? found(REFERENCE) : unknown;
          case 'inside':
            return family === 4 ? found('10.1.2.3') : isReference(name) ? found(REFERENCE) : none;
          case 'hides':
            return family === 6 ? none : found(FOUR);
          case 'translates': {
            if (family === 4) return found(FOUR);
            const real = truth(name);
            return real.is === 'found' ? real : found('64:ff9b::cb00:7107');
          }
          default:
            return family === 4 ? found(FOUR) : truth(name);
        }
      };
      return Promise.resolve(said());
    };
  });
