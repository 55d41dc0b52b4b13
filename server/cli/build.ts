/** `kvitok build`: makes what a start would make, without starting the desk. */
import { buildAgentApp } from '../agent-app.ts';
import { bundleServer } from '../bundle.ts';
import type { Run } from './command.ts';

export const run: Run = async (_args, io) => {
  const built = await buildAgentApp();
  io.stdout.write(built ? 'dist/agent: built\n' : 'dist/agent: up to date\n');
  await bundleServer();
  io.stdout.write('dist/server: built\n');
  return 0;
};
