/** @module One fixed seed for every property test, so that a run on one machine is a run on all; DAFENG_SEED tries another. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DAFENG_SEED ?? 20_261_121) });
