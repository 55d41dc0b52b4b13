/** A desk in a process of its own, to be killed: `node desk-process.ts <options as JSON>`; says its SMTP port when it listens. */
import { openDesk } from '../../desk.ts';
import { house } from '../../house.ts';
import { readConfig } from '../../platform/config.ts';

export interface DeskProcessOptions {
  databaseUrl: string;
  blobsFolder: string;
  /** Hex. */
  masterKey: string;
  smtpPort: number;
}

const options = JSON.parse(process.argv[2] ?? '{}') as DeskProcessOptions;
await openDesk(house, {
  config: { ...readConfig({}), logLevel: 'silent', role: 'worker', smtpPort: options.smtpPort },
  databaseUrl: options.databaseUrl,
  directUrl: options.databaseUrl,
  blobsFolder: options.blobsFolder,
  masterKey: Buffer.from(options.masterKey, 'hex'),
});
process.stdout.write('listening\n');
