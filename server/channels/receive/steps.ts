/** The way of a letter after it was stored and read. Each step may stop the line; all of them are one transaction. */
import type { Step } from './case.ts';
import { acknowledge } from './acknowledge.ts';
import { findPlace } from './find-place.ts';
import { holdBackBlocked } from './hold-back-blocked.ts';
import { holdBackFloods } from './hold-back-floods.ts';
import { holdBackVerification } from './hold-back-verification.ts';
import { identify } from './identify.ts';
import { openOrContinue } from './open-or-continue.ts';
import { proposeOthers } from './propose-others.ts';
import { recogniseBounce } from './recognise-bounce.ts';
import { recogniseDouble } from './recognise-double.ts';
import { recogniseOwn } from './recognise-own.ts';
import { threadByEvidence } from './thread-by-evidence.ts';

export const steps: readonly Step[] = [
  findPlace,
  recogniseDouble,
  recogniseOwn,
  recogniseBounce,
  identify,
  holdBackBlocked,
  threadByEvidence,
  holdBackVerification,
  holdBackFloods,
  openOrContinue,
  proposeOthers,
  acknowledge,
];
