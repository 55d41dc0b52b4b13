/** Whether a request looks like a person's browser that follows a link, judged by what it says of itself. */
import type { IncomingHttpHeaders } from 'node:http';

/** Link checkers of mail gateways, previewers of messengers, programs. None of them hides in every case: see the rules of `csat`. */
const MACHINE =
  /bot\b|bot\/|crawl|spider|slurp|preview|scan|monitor|check|fetch|curl|wget|python|java\/|okhttp|go-http|libwww|headless|phantom|axios|node|externalhit|whatsapp|telegram|viber|vkshare|skypeuri|barracuda|proofpoint|mimecast|safelinks|fireeye|sophos|symantec|trendmicro|cloudmark|ironport|urldefense/i;

export function looksLikePerson(method: string, headers: IncomingHttpHeaders): boolean {
  if (method !== 'GET') return false;
  if (/prefetch|prerender|preview/i.test(purposeOf(headers))) return false;
  if (!isNavigation(headers)) return false;
  const agent = headers['user-agent'] ?? '';
  return agent.startsWith('Mozilla/') && !MACHINE.test(agent) && (headers.accept ?? '').includes('text/html');
}

function purposeOf(headers: IncomingHttpHeaders): string {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
    .map((name) => String(headers[name] ?? ''))
    .join(' ');
}

/** Fetch Metadata: a person who follows a link asks for a document; older browsers say nothing. */
function isNavigation(headers: IncomingHttpHeaders): boolean {
  const [dest, mode] = [headers['sec-fetch-dest'], headers['sec-fetch-mode']];
  return (dest === undefined || dest === 'document') && (mode === undefined || mode === 'navigate');
}
