/** Reads the machine part of a delivery report (RFC 3464): one group of fields for each recipient. */

export interface ReportedRecipient {
  address: string;
  /** As reported, or '' when absent. */
  action: string;
  status: string;
  diagnostic: string;
}

const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,40})\s*:\s*(.*)$/;
const MOST_RECIPIENTS = 200;
const MOST_LINES = 5_000;

/** `text`: a `message/delivery-status` part, or any text that holds such fields. Recipients without an address are left out. */
export function reportedRecipients(text: string): ReportedRecipient[] {
  const found: ReportedRecipient[] = [];
  let group = new Map<string, string>();
  const end = (): void => {
    const recipient = recipientOf(group);
    if (recipient && found.length < MOST_RECIPIENTS) found.push(recipient);
    group = new Map();
  };
  for (const line of unfolded(text)) {
    const field = FIELD.exec(line);
    if (!field) {
      if (line.trim() === '') end();
      continue;
    }
    const name = (field[1] ?? '').toLowerCase();
    if (name === 'final-recipient' && group.has(name)) end();
    if (!group.has(name)) group.set(name, field[2] ?? '');
  }
  end();
  return found;
}

function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/, MOST_LINES)) {
    if (/^[ \t]+\S/.test(line) && lines.length > 0) lines.push(`${lines.pop()} ${line.trim()}`);
    else lines.push(line);
  }
  return lines;
}

function recipientOf(group: ReadonlyMap<string, string>): ReportedRecipient | null {
  const candidates = ['final-recipient', 'original-recipient', 'x-actual-recipient'].map((name) =>
    addressOf(group.get(name) ?? ''),
  );
  const address =
    candidates.find((candidate) => candidate.includes('@')) ??
    candidates.find((candidate) => candidate !== '') ??
    '';
  if (address === '' || !(group.has('final-recipient') || group.has('original-recipient'))) return null;
  const diagnostic = (group.get('diagnostic-code') ?? '').replace(/^\s*[\w.-]{1,40}\s*;\s*/, '');
  return {
    address,
    action: (group.get('action') ?? '').toLowerCase(),
    status: group.get('status') ?? '',
    diagnostic,
  };
}

/** «rfc822; <ann@shop.example>» → «ann@shop.example». */
function addressOf(value: string): string {
  const bare = value.replace(/^\s*[\w.-]{1,40}\s*;/, '').trim();
  const bracketed = /<([^<>]{1,320})>/.exec(bare)?.[1] ?? bare;
  return bracketed
    .replace(/^(?:smtp|mailto|rfc822)[:;]/i, '')
    .replace(/\s*\([^()]{0,80}\)$/, '')
    .trim();
}
