// Loaded before every test file: property tests draw the same cases on every machine, so that a red main is red for its
// change and not by chance. FC_SEED=random (or a number) draws others; a found case becomes a named test.
import process from 'node:process';
import fc from 'fast-check';

const { FC_SEED = '20180024' } = process.env;
if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED) });
