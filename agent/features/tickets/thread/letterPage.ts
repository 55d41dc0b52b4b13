/** The page inside the sandbox: the letter, its own pictures, remote ones only when asked, and a policy that lets in nothing else. */
import type { Attachment } from '../../../../contract/thread.ts';

export interface LetterPage {
  page: string;
  /** Pictures that would be fetched from elsewhere. */
  remotePictures: number;
}

export function letterPage(html: string, attachments: Attachment[], remoteAllowed: boolean): LetterPage {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const picture of body.querySelectorAll('img[data-cid]')) showOwn(picture, attachments);
  const remote = [...body.querySelectorAll('[data-remote-src]')];
  if (remoteAllowed) for (const picture of remote) showRemote(picture);
  return { page: pageOf(body.innerHTML, remoteAllowed), remotePictures: remote.length };
}

function showOwn(picture: Element, attachments: Attachment[]): void {
  const cid = picture.getAttribute('data-cid');
  const file = attachments.find((attachment) => attachment.contentId === cid);
  if (!file) return picture.remove();
  const address = new URL(file.url, location.origin);
  address.searchParams.set('inline', '1');
  picture.setAttribute('src', address.href);
}

function showRemote(picture: Element): void {
  const address = picture.getAttribute('data-remote-src') ?? '';
  if (/^https?:/i.test(address)) picture.setAttribute('src', address);
}

function pageOf(body: string, remoteAllowed: boolean): string {
  const pictures = remoteAllowed ? `${location.origin} data: https: http:` : `${location.origin} data:`;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src ${pictures}; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light">
<base target="_blank"><style>${look}</style></head><body>${body}</body></html>`;
}

const look = `
html{overflow:auto hidden}
body{margin:0;padding:14px 16px;font:14px/1.5 'Inter Variable',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#18201d;background:#fff;overflow-wrap:anywhere}
body>:first-child,body>:first-child>:first-child{margin-top:0}
img{max-width:100%;height:auto}
img:not([src]){display:inline-block;min-width:24px;min-height:18px;border:1px dashed #b9c2be;border-radius:4px;background:#f3f5f4;font-size:12px;color:#64706b}
a{color:#0b6b61}
pre{white-space:pre-wrap}
blockquote{margin:8px 0;padding-left:12px;border-left:3px solid #d8dedb;color:#46524d}
table{max-width:100%}
td,th{overflow-wrap:break-word}
`;
