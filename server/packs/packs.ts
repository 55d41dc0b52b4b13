/** The starter packs that there are. */
import type { Pack } from './pack.ts';
import { bank } from './trades/bank.ts';
import { branches } from './trades/branches.ts';
import { clinic } from './trades/clinic.ts';
import { school } from './trades/school.ts';
import { shop } from './trades/shop.ts';
import { travel } from './trades/travel.ts';

export const packs: readonly Pack[] = [shop, bank, school, clinic, travel, branches];
