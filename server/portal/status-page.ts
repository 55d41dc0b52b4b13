/** The page behind a status link: where the request stands, the conversation, a reply box, «solved, close it». */
import { errorWords } from '../../contract/errors.ts';
import { newId } from '../platform/ids.ts';
import { asMoment, asSize } from './dates.ts';
import { detailsForm } from './details-form.ts';
import type { TypedDetails } from './details.ts';
import { html, type SafeHtml } from './html.ts';
import { framed } from './layout.ts';
import { MAX_FILES, MAX_FILES_BYTES, MAX_TEXT_LENGTH } from './limits.ts';
import { ratingForm } from './rating-form.ts';
import type { ShownFile, ShownMessage, StatusView } from './view.ts';
import { portalWords, type PortalWords } from './words.ts';

export interface Extras {
  /** What was just done, told on top. */
  did?: keyof PortalWords['did'];
  /** Why the reply was not taken, and what was typed. */
  problem?: string;
  typed?: string;
  /** Why the details were not taken, and what was filled in. */
  detailsProblem?: string;
  detailsTyped?: TypedDetails;
}

export function statusPage(view: StatusView, extras: Extras = {}): SafeHtml {
  const words = portalWords[view.language];
  return framed({
    title: `${words.request(view.number)}: ${view.label}`,
    language: view.language,
    company: view.company,
    otherLanguageUrl: `/t/${view.token}?lang=${view.language === 'ru' ? 'en' : 'ru'}`,
    main: html`
      ${extras.did && html`<p class="notice" role="status">${words.did[extras.did]}</p>`}
      ${statusCard(view, words)}
      ${view.rating && view.isFinished && html`<section class="card">${ratingForm(view, view.rating, words)}</section>`}
      ${detailsForm(view, words, extras)} ${conversation(view, words)}
      ${view.isMuted ? mutedNotice(view) : replyForm(view, words, extras)}
      ${!view.isFinished && solvedForm(view, words)}
    `,
  });
}

function statusCard(view: StatusView, words: PortalWords): SafeHtml {
  const moment = (at: Date) => asMoment(at, view.language, view.timeZone);
  return html`<section class="card status ${view.category}">
    <p class="number">${words.request(view.number)}</p>
    <h1>${view.subject || words.request(view.number)}</h1>
    <p class="label"><span class="dot" aria-hidden="true"></span>${view.label}</p>
    ${steps(view, words)}
    <p class="next">${view.next}</p>
    ${view.wait && html`<p class="wait">${view.wait}</p>`}
    <dl>
      ${
        !view.isFinished &&
        html`<div>
          <dt>${words.withWhom}</dt>
          <dd>${view.who ?? words.nobodyYet}</dd>
        </div>`
      }
      <div>
        <dt>${words.since}</dt>
        <dd>${moment(view.since)}</dd>
      </div>
      <div>
        <dt>${words.opened}</dt>
        <dd>${moment(view.openedAt)}</dd>
      </div>
    </dl>
    <p class="jump"><a class="button quiet" href="#reply">${words.toReply}</a></p>
  </section>`;
}

function steps(view: StatusView, words: PortalWords): SafeHtml {
  const all = [words.steps.received, words.steps.working, words.steps.solved];
  const at = view.isFinished ? 2 : view.category === 'new' ? 0 : 1;
  const items = all.map(
    (step, place) =>
      html`<li${place <= at && html` class="past"`}${place === at && html` aria-current="step"`}>${step}</li>`,
  );
  return html`<ol class="steps" aria-label="${words.stepsLabel}">
    ${items}
  </ol>`;
}

function conversation(view: StatusView, words: PortalWords): SafeHtml {
  const messages = view.messages.map((message) => messageItem(view, message, words));
  return html`<section class="thread" aria-labelledby="thread-title">
    <h2 id="thread-title">${words.thread}</h2>
    ${
      messages.length > 0
        ? html`<ol>
            ${messages}
          </ol>`
        : html`<p class="empty">${words.emptyThread}</p>`
    }
  </section>`;
}

function messageItem(view: StatusView, message: ShownMessage, words: PortalWords): SafeHtml {
  const author =
    message.from === 'you'
      ? words.you
      : message.author || (message.from === 'desk' ? words.us : words.unnamed);
  return html`<li class="message ${message.from}">
    <p class="by">
      <b>${author}</b>
      <time datetime="${message.at.toISOString()}"
        >${asMoment(message.at, view.language, view.timeZone)}</time
      >
    </p>
    <div class="body">${message.body}</div>
    ${message.files.length > 0 && fileList(view, message.files, words)}
  </li> `;
}

function fileList(view: StatusView, files: readonly ShownFile[], words: PortalWords): SafeHtml {
  const items = files.map(
    (file) =>
      html`<li>
        <a href="${file.url}">
          ${file.isPicture && html`<img src="${file.url}&inline=1" alt="" loading="lazy" />`}
          <span>${file.name}</span> <small>${asSize(file.size, view.language)}</small></a
        >
      </li>`,
  );
  return html`<ul class="files" aria-label="${words.files}">
    ${items}
  </ul>`;
}

function mutedNotice(view: StatusView): SafeHtml {
  return html`<p class="notice">${errorWords('blockedCustomer', view.language)}</p>`;
}

function replyForm(view: StatusView, words: PortalWords, { problem, typed }: Extras): SafeHtml {
  const title = view.isFinished ? words.replyAgain : words.reply;
  const size = asSize(MAX_FILES_BYTES, view.language);
  return html`<form
    class="card reply"
    id="reply"
    method="post"
    enctype="multipart/form-data"
    action="/t/${view.token}/reply?lang=${view.language}"
  >
    <h2><label for="text">${title}</label></h2>
    ${problem && html`<p class="problem" role="alert" id="problem">${problem}</p>`}
    <input type="hidden" name="once" value="${newId()}" />
    <textarea
      id="text"
      name="text"
      rows="5"
      maxlength="${MAX_TEXT_LENGTH}"
      placeholder="${words.replyPlaceholder}"
      ${problem && html` autofocus aria-describedby="problem"`}
    >
${typed}</textarea>
    <p class="pick">
      <label for="files">${words.addFiles}</label>
      <input id="files" type="file" name="files" multiple aria-describedby="files-hint" />
      <small id="files-hint">${words.filesHint(MAX_FILES, size)}</small>
    </p>
    <p><button>${words.send}</button></p>
  </form>`;
}

function solvedForm(view: StatusView, words: PortalWords): SafeHtml {
  return html`<form class="card solved" method="post" action="/t/${view.token}/solved?lang=${view.language}">
    <h2>${words.solved}</h2>
    <p>${words.solvedHint}</p>
    <p><button class="quiet">${words.solvedButton}</button></p>
  </form>`;
}
