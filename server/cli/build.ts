/** `kvitok build`: builds the agents' app without starting the desk. */
import { buildAgentApp } from '../agent-app.ts';
import type { Run } from './command.ts';

export const run: Run = async (_args, io) => {
  const built = await buildAgentApp();
  io.stdout.write(built ? 'dist/agent: built\n' : 'dist/agent: up to date\n');
  return 0;
};
