/** The plan of the house: which floor a file is on, and which way an import may go. */
import { isTest, type Import } from './imports.ts';

type Law = { says: string; isBroken: (from: Place, to: Place, line: Import) => boolean };

/** `floor` is the part of the house, `feature` and `role` are set inside `server/features`. */
type Place = { path: string; floor: string; feature: string; role: string };

/** Any feature that is named in neither is a branch. */
const GROUND = new Set([
  'accounts',
  'staff',
  'customers',
  'calendars',
  'fields',
  'subjects',
  'availability',
  'topics',
  'connections',
  'consents',
  'files',
  'letters',
  'outbox',
  'notices',
]);
const TRUNK = new Set(['tickets', 'articles']);

const BELOW_FEATURES = ['contract', 'platform'];
const DOORS = ['channels', 'portal'];
const ONLY_FOR_THE_HOUSE = new Set(['routes.ts', 'reactions.ts', 'jobs.ts', 'offers.ts', 'pages.ts']);

/** Lines that break a law and are known; a line may leave this list and none may join it. */
export const EXCEPTIONS: readonly string[] = [];

/** Rings that are known; the same holds for them. */
export const KNOWN_RINGS: readonly string[] = [];

const LAWS: readonly Law[] = [
  {
    says: 'the contract imports nothing but itself and the schema library',
    isBroken: (from, to, line) => from.floor === 'contract' && to.floor !== 'contract' && !isTypebox(line),
  },
  {
    says: 'the platform knows no feature and no door',
    isBroken: (from, to, line) =>
      from.floor === 'platform' && line.isOurs && !BELOW_FEATURES.includes(to.floor),
  },
  {
    says: 'a feature stands on the contract, the platform and features',
    isBroken: (from, to, line) =>
      from.floor === 'features' && line.isOurs && ![...BELOW_FEATURES, 'features'].includes(to.floor),
  },
  {
    says: 'a feature imports only features of its own storey or below',
    isBroken: (from, to) => from.floor === 'features' && to.floor === 'features' && storey(to) > storey(from),
  },
  {
    says: 'doors open onto features, never the other way round',
    isBroken: (from, to, line) =>
      DOORS.includes(from.floor) &&
      line.isOurs &&
      ![...BELOW_FEATURES, 'features', from.floor].includes(to.floor),
  },
  {
    says: "a feature's SQL is its own",
    isBroken: (from, to) =>
      to.feature !== '' && /(^|-)sql(\.ts$|\/)/.test(to.role) && to.feature !== from.feature,
  },
  {
    says: 'routes, reactions, jobs and offers are handed round by house.ts alone',
    isBroken: (from, to) =>
      to.floor === 'features' &&
      ONLY_FOR_THE_HOUSE.has(to.role) &&
      // The trunk's says what a piece is; it offers none itself.
      to.path !== 'server/features/tickets/offers.ts' &&
      from.path !== 'server/house.ts' &&
      from.floor !== 'tests',
  },
  {
    says: 'the browser knows of the server what the contract says',
    isBroken: (from, to, line) =>
      ['agent', 'widget'].includes(from.floor) && line.isOurs && ![from.floor, 'contract'].includes(to.floor),
  },
  {
    says: 'what is made for tests stays with tests',
    isBroken: (from, to) =>
      to.floor === 'testing' && !['testing', 'e2e', 'bench', 'faults', 'tests'].includes(from.floor),
  },
  {
    says: 'no barrels: what is needed is imported where it is written',
    isBroken: (_from, _to, line) => line.isOurs && line.again,
  },
];

/** What an import line breaks, in words, or nothing. Tests may reach anywhere. */
export function brokenLaws(line: Import): string[] {
  if (isTest(line.from)) return [];
  const [from, to] = [placeOf(line.from), placeOf(line.isOurs ? line.to : '')];
  const known = EXCEPTIONS.includes(`${line.from} → ${line.to}`);
  return LAWS.filter((law) => !known && law.isBroken(from, to, line)).map(
    (law) => `${line.from} → ${line.to}: ${law.says}`,
  );
}

/** Which feature an import goes from and to, when both are features and not the same one. */
export function betweenFeatures({ from, to, isOurs }: Import): Import | undefined {
  const [here, there] = [placeOf(from).feature, isOurs ? placeOf(to).feature : ''];
  const isBetween = here && there && here !== there && !isTest(from);
  return isBetween ? { from: here, to: there, isOurs: true, again: false } : undefined;
}

function placeOf(path: string): Place {
  const parts = path.split('/');
  const isFloorOfServer = parts[0] === 'server' && parts.length > 2;
  const floor = (isFloorOfServer ? parts[1] : parts[0]) ?? '';
  const isFeature = floor === 'features';
  return {
    path,
    floor,
    feature: (isFeature ? parts[2] : '') ?? '',
    role: isFeature ? parts.slice(3).join('/') : '',
  };
}

function storey({ feature }: Place): number {
  if (GROUND.has(feature)) return 0;
  return TRUNK.has(feature) ? 1 : 2;
}

function isTypebox(line: Import): boolean {
  return /^typebox(\/|$)/.test(line.to);
}
