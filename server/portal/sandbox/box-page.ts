/** A small webmail: the folder on the left, a letter or a new one on the right. */
import { asMoment, asSize } from '../dates.ts';
import { html, type SafeHtml } from '../html.ts';
import { sandboxFrame } from './frame.ts';
import type { Folder, LetterLine, Mailbox, OpenedLetter } from './mailbox.ts';
import type { Persona } from './personas.ts';
import { initials } from './start-page.ts';
import { sandboxWords } from './words.ts';

export interface Box {
  persona: Persona;
  timeZone: string;
  now: Date;
  folder: Folder;
  lines: readonly LetterLine[];
  boxes: readonly Mailbox[];
}

export interface Writing {
  to: string;
  subject: string;
  text: string;
  /** The letter that is answered. */
  answers: string | null;
  problem: string | null;
}

export interface Right {
  letter?: OpenedLetter;
  writing?: Writing;
  notice?: string;
}

export function boxPage(box: Box, right: Right): SafeHtml {
  const { persona, folder } = box;
  const words = sandboxWords[persona.language];
  const isOpen = right.letter !== undefined || right.writing !== undefined;
  return sandboxFrame({
    language: persona.language,
    title: `${folder === 'inbox' ? words.inbox : words.sent}: ${persona.name}`,
    refreshes: !isOpen,
    top: html`<a class="who" href="/sandbox?lang=${persona.language}" title="${words.change}">
      <span class="face" aria-hidden="true">${initials(persona.name)}</span>
      <span>${persona.name} <small>${persona.address}</small></span>
    </a>`,
    main: html`<div class="mail${isOpen && ' open'}">
      <nav>
        <a class="button" href="${pathIn(persona, 'write')}">${words.write}</a>
        ${folderLink(box, 'inbox', words.inbox)} ${folderLink(box, 'sent', words.sent)}
      </nav>
      <section class="list" aria-label="${folder === 'inbox' ? words.inbox : words.sent}">
        ${right.notice && html`<p class="notice" role="status">${right.notice}</p>`}
        <div id="letters" aria-live="polite" data-news="${pathIn(persona, 'list', { folder })}">
          ${letterList(box, right.letter?.id)}
        </div>
      </section>
      <section class="right">${rightSide(box, right)}</section>
    </div>`,
  });
}

function pathIn(persona: Persona, place: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ as: persona.address, ...more });
  return `/sandbox/box${place && `/${place}`}?${query.toString()}`;
}

function folderLink({ persona, folder }: Box, to: Folder, label: string): SafeHtml {
  return html`<a
    class="folder"
    href="${pathIn(persona, '', { folder: to })}"
    ${folder === to && html` aria-current="page"`}
    >${label}</a
  >`;
}

const FRESH_MS = 90_000;

export function letterList(box: Box, openId?: string): SafeHtml {
  const words = sandboxWords[box.persona.language];
  if (box.lines.length === 0)
    return html`<p class="empty">${box.folder === 'inbox' ? words.emptyInbox : words.emptySent}</p>`;
  return html`<ul>
    ${box.lines.map((line) => letterItem(box, line, line.id === openId))}
  </ul>`;
}

function letterItem(box: Box, line: LetterLine, isOpen: boolean): SafeHtml {
  const words = sandboxWords[box.persona.language];
  const isFresh = box.folder === 'inbox' && box.now.getTime() - line.at.getTime() < FRESH_MS;
  const href = pathIn(box.persona, `letter/${line.id}`, { folder: line.folder });
  return html`<li>
    <a href="${href}" ${isOpen && html` aria-current="true"`}>
      <span class="first"
        ><b>${line.who}</b>
        <time datetime="${line.at.toISOString()}"
          >${asMoment(line.at, box.persona.language, box.timeZone)}</time
        ></span
      >
      <span class="subject"
        >${line.subject || words.noSubject}${isFresh && html` <em>${words.fresh}</em>`}</span
      >
      <span class="snippet">${line.snippet}</span>
    </a>
  </li>`;
}

function rightSide(box: Box, { letter, writing }: Right): SafeHtml {
  const words = sandboxWords[box.persona.language];
  const back = html`<p class="back">
    <a href="${pathIn(box.persona, '', { folder: box.folder })}">← ${words.back}</a>
  </p>`;
  if (letter) return html`${back}${letterView(box, letter)}${writing && letterForm(box, writing)}`;
  return writing ? html`${back}${letterForm(box, writing)}` : html`<p class="empty">${words.pick}</p>`;
}

function letterView(box: Box, letter: OpenedLetter): SafeHtml {
  const { persona } = box;
  const words = sandboxWords[persona.language];
  const files = letter.files.map(
    (file) =>
      html`<li>
        ${file.url ? html`<a href="${file.url}">${file.name}</a>` : file.name}
        <small>${asSize(file.size, persona.language)}</small>
      </li>`,
  );
  return html`<article class="letter">
    <h1>${letter.subject || words.noSubject}</h1>
    <p class="by">
      <b>${letter.folder === 'inbox' ? words.from : words.to}:</b>
      <span>${letter.who}${letter.who !== letter.address && html` &lt;${letter.address}&gt;`}</span>
      <time datetime="${letter.at.toISOString()}"
        >${asMoment(letter.at, persona.language, box.timeZone)}</time
      >
    </p>
    <div class="paper">${letter.body}</div>
    ${
      files.length > 0 &&
      html`<ul class="names" aria-label="${words.files}">
        ${files}
      </ul>`
    }
  </article>`;
}

function letterForm(box: Box, writing: Writing): SafeHtml {
  const { persona } = box;
  const words = sandboxWords[persona.language];
  const isAnswer = writing.answers !== null;
  return html`<form
    class="compose"
    method="post"
    enctype="multipart/form-data"
    action="${pathIn(persona, 'send')}"
  >
    <h2>${isAnswer ? words.replyTitle : words.write}</h2>
    ${writing.problem && html`<p class="problem" role="alert">${writing.problem}</p>`}
    ${isAnswer && html`<input type="hidden" name="answers" value="${writing.answers}" />`}
    ${isAnswer ? html`<input type="hidden" name="to" value="${writing.to}" />` : recipientPicker(box, writing)}
    <p>
      <label for="subject">${words.subject}</label>
      <input id="subject" name="subject" maxlength="300" value="${writing.subject}" />
    </p>
    <p>
      <label for="text">${words.text}</label>
      <textarea id="text" name="text" rows="${isAnswer ? 8 : 11}" maxlength="50000">${writing.text}</textarea>
    </p>
    <p class="pick">
      <label for="files">${words.addFiles}</label> <input id="files" type="file" name="files" multiple />
    </p>
    <p><button>${words.send}</button></p>
  </form>`;
}

function recipientPicker({ persona, boxes }: Box, writing: Writing): SafeHtml {
  const words = sandboxWords[persona.language];
  const options = boxes.map(
    (one) =>
      html`<option value="${one.address}" ${one.address === writing.to && html` selected`}>
        ${one.name} – ${one.address}
      </option>`,
  );
  return html`<p>
    <label for="to">${words.to}</label>
    <select id="to" name="to">
      ${options}
    </select>
  </p>`;
}
