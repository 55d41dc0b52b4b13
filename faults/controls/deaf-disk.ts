/** Loaded into a desk before its own modules: it does not hear that its disk is full when it writes a file. */
import { open, type FileHandle } from 'node:fs/promises';

interface Written {
  writeFile: (this: FileHandle, ...args: unknown[]) => Promise<void>;
}

const any = await open('/dev/null');
const prototype = Object.getPrototypeOf(any) as Written;
await any.close();
const { writeFile: truly } = prototype;

prototype.writeFile = async function writeFile(...args) {
  await truly.apply(this, args).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error;
  });
};
