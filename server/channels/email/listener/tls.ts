/** The certificate and the key of the listener, read and tried before anybody connects. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Config } from '../../../platform/config.ts';
import { StartRefused } from '../../../platform/start-refused.ts';

/** @throws StartRefused naming the variable whose file is of no use */
export function readTls({ cert, key }: NonNullable<Config['smtpTls']>): { cert: Buffer; key: Buffer } {
  const read = {
    cert: readOne('KVITOK_SMTP_TLS_CERT', cert),
    key: readOne('KVITOK_SMTP_TLS_KEY', key),
  };
  try {
    createSecureContext(read);
  } catch (error) {
    throw new StartRefused(
      {
        ru: `Файлы KVITOK_SMTP_TLS_CERT (${cert}) и KVITOK_SMTP_TLS_KEY (${key}) не подходят: нужны сертификат и его ключ в виде PEM. Исправьте и запустите снова.`,
        en: `The files of KVITOK_SMTP_TLS_CERT (${cert}) and KVITOK_SMTP_TLS_KEY (${key}) do not serve: they have to be a certificate and its key as PEM. Correct them and start again.`,
      },
      error,
    );
  }
  return read;
}

function readOne(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StartRefused(
      {
        ru: `Файл ${path} из ${variable} не читается: исправьте путь или права на него и запустите снова.`,
        en: `The file ${path} of ${variable} cannot be read: correct the path or its rights, and start again.`,
      },
      error,
    );
  }
}
