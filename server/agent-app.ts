/** The agents' app in `dist/agent`, built when its sources have changed since the last time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartRefused } from './platform/start-refused.ts';

const ROOT = join(import.meta.dirname, '..');
const CONFIG = join(ROOT, 'agent/vite.config.ts');
const STAMP = join(ROOT, 'dist/agent/.stamp');
const SOURCES = ['agent/**/*', 'contract/**/*', 'package-lock.json'];

/**
 * Resolves to whether there was anything to do.
 * @throws StartRefused when the build fails and there is no former one to go on with
 */
export async function buildAgentApp(onBuild: () => void = () => undefined): Promise<boolean> {
  if (!existsSync(CONFIG)) return false;
  const stamp = stampOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return false;
  onBuild();
  await runVite();
  writeFileSync(STAMP, stamp);
  return true;
}

/** By content: a checkout, an image layer or a copy changes the times of files and not what they say. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const name of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const path = join(ROOT, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function runVite(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const args = [vite, 'build', '--config', CONFIG, '--logLevel', 'warn'];
  // Whoever asks for it, a test too: what is built is what people get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [code, said, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw cannotBuild(`${said}${errors}`);
}

function cannotBuild(output: string): StartRefused {
  const reason = output.trim().split('\n').slice(0, 5).join(' ');
  return new StartRefused({
    ru: `Приложение агента не собралось: ${reason}`,
    en: `The agents' app could not be built: ${reason}`,
  });
}
