/** A Chromium for tests at the browser: the system's own, else the one that a package brings along. */
import { existsSync } from 'node:fs';

/** As playwright's `launch` takes them. */
export type Chromium = { executablePath: string; args: string[] };

const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** No network of its own: a test must not depend on what a browser reports home. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The packaged browser is unpacked to the temporary folder on first use. */
export async function findChromium(): Promise<Chromium> {
  const ofTheSystem = OF_THE_SYSTEM.find((path) => existsSync(path));
  return { executablePath: ofTheSystem ?? (await unpacked()), args: ARGS };
}

async function unpacked(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
