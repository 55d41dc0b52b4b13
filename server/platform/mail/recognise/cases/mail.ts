/** An invented letter for the recognisers' tests. */
import type { RecognisableMail, RecognisablePart } from '../recognisable.ts';

interface Wanted {
  from?: string;
  name?: string;
  subject?: string;
  text?: string;
  headers?: Record<string, string>;
  parts?: Partial<RecognisablePart>[];
}

export function mailOf({
  from = 'ann@example.org',
  name = '',
  subject = '',
  text = '',
  headers = {},
  parts = [],
}: Wanted): RecognisableMail {
  return {
    headers: {
      from: [`${name} <${from}>`],
      ...Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, [value]])),
    },
    from: { name, address: from },
    to: [{ name: '', address: 'care@samovar.example' }],
    subject,
    text,
    parts: parts.map((part) => ({ type: 'text/plain', name: '', text: '', ...part })),
  };
}
