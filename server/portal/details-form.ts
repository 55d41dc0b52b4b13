/** The questions on the status page. Without a script: what depends on an answer shows when the answer is saved. */
import type { Choice, Question, TypedDetails } from './details.ts';
import { html, type SafeHtml } from './html.ts';
import type { StatusView } from './view.ts';
import type { PortalWords } from './words.ts';

interface Again {
  detailsProblem?: string;
  detailsTyped?: TypedDetails;
}

export const TOPIC = 'topic';

export function detailsForm(view: StatusView, words: PortalWords, again: Again): SafeHtml | false {
  const { topics, questions } = view.details;
  if (topics.length + questions.length === 0) return false;
  const { detailsProblem, detailsTyped: typed } = again;
  return html`<form
    class="card details"
    id="details"
    method="post"
    action="/t/${view.token}/details?lang=${view.language}"
  >
    <h2>${words.details.title}</h2>
    <p><small>${words.details.hint}</small></p>
    ${detailsProblem && html`<p class="problem" role="alert" tabindex="-1" autofocus>${detailsProblem}</p>`}
    ${
      topics.length > 0 &&
      html`<p class="question">
        <label for="${TOPIC}">${words.details.topic}</label>
        ${select(TOPIC, topics, typed?.[TOPIC]?.[0] ?? '', words, false)}
      </p>`
    }
    ${questions.map((question) => asked(question, typed?.[question.id] ?? question.values, words))}
    <p><button class="quiet">${words.details.save}</button></p>
  </form>`;
}

function asked(question: Question, values: readonly string[], words: PortalWords): SafeHtml {
  const { id, name, help, isRequired, mask, kind } = question;
  const star = isRequired && html`<span aria-hidden="true"> *</span>`;
  const hints = html`${help && html`<small>${help}</small>`}
  ${mask !== null && html`<small>${words.details.known(mask)}</small>`}`;
  if (kind === 'multiChoice')
    return html`<fieldset class="question">
      <legend>${name}${star}</legend>
      ${question.choices.map(
        ({ value, label }) =>
          html`<label class="box"
            ><input
              type="checkbox"
              name="${id}"
              value="${value}"
              ${values.includes(value) && html` checked`}
            />
            ${label}</label
          >`,
      )}
      ${hints}
    </fieldset>`;
  return html`<p class="question">
    <label for="${id}">${name}${star}</label>
    ${input(question, values[0] ?? '', words)} ${hints}
  </p>`;
}

function input(
  { id, kind, choices, isRequired, mask }: Question,
  value: string,
  words: PortalWords,
): SafeHtml {
  const needed = isRequired && mask === null;
  if (kind === 'choice') return select(id, choices, value, words, needed);
  if (kind === 'yesNo') {
    const yesNo = [
      { value: 'true', label: words.details.yes },
      { value: 'false', label: words.details.no },
    ];
    return select(id, yesNo, value, words, needed);
  }
  const required = needed && html` required`;
  if (kind === 'longText')
    return html`<textarea id="${id}" name="${id}" rows="3" ${required}>${value}</textarea>`;
  const type = kind === 'date' ? 'date' : kind === 'link' ? 'url' : 'text';
  const mode = kind === 'number' || kind === 'money' ? 'decimal' : 'text';
  return html`<input
    id="${id}"
    name="${id}"
    type="${type}"
    inputmode="${mode}"
    autocomplete="off"
    value="${value}"
    ${required}
  />`;
}

function select(
  id: string,
  choices: readonly Choice[],
  chosen: string,
  words: PortalWords,
  needed: boolean,
): SafeHtml {
  return html`<select id="${id}" name="${id}" ${needed && html` required`}>
    <option value="">${words.details.choose}</option>
    ${choices.map(
      ({ value, label }) =>
        html`<option value="${value}" ${value === chosen && html` selected`}>${label}</option>`,
    )}
  </select>`;
}
