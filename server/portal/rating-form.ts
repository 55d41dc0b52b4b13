/** Five steps as buttons, and a few words to go with them. Every button sends the words along. */
import { SCORES, MAX_COMMENT_LENGTH } from '../features/csat/rules.ts';
import type { Rating } from '../features/csat/questions.ts';
import { html, type SafeHtml } from './html.ts';
import type { Language, PortalWords } from './words.ts';

export interface RatingPlace {
  token: string;
  language: Language;
}

/** @param proposed a score that was opened by link and still wants a press */
export function ratingForm(
  place: RatingPlace,
  rating: Rating,
  words: PortalWords,
  proposed: number | null = null,
): SafeHtml {
  const chosen = proposed ?? rating.score;
  return html`<form class="rating" method="post" action="/t/${place.token}/rating?lang=${place.language}">
    <h2>${headline(rating, words, proposed)}</h2>
    ${hint(rating, words, proposed)}
    <fieldset class="scores">
      <legend>${words.rating.legend}</legend>
      ${SCORES.map(
        (score) =>
          html`<button
            name="score"
            value="${score}"
            class="score s${score}${score === chosen && ' chosen'}"
            ${score === rating.score && html` aria-current="true"`}
          >
            <b>${score}</b> <span>${words.rating.scores[score - 1]}</span>
          </button> `,
      )}
    </fieldset>
    ${rating.score !== null && commentBox(rating, words)}
  </form>`;
}

function headline(rating: Rating, words: PortalWords, proposed: number | null): string {
  if (proposed !== null) return words.rating.confirm;
  return rating.score === null ? words.rating.title : words.rating.counted;
}

function hint(rating: Rating, words: PortalWords, proposed: number | null): SafeHtml | null {
  if (proposed !== null) return html`<p>${words.rating.confirmHint}</p>`;
  if (rating.score === null) return null;
  const name = words.rating.scores[rating.score - 1] ?? '';
  return html`<p>${words.rating.yours(name)}. ${words.rating.change}</p>`;
}

function commentBox(rating: Rating, words: PortalWords): SafeHtml {
  return html`<p>
      <label for="comment">${words.rating.comment}</label>
      <textarea
        id="comment"
        name="comment"
        rows="3"
        maxlength="${MAX_COMMENT_LENGTH}"
        placeholder="${words.rating.commentPlaceholder}"
      >
${rating.comment}</textarea>
    </p>
    <p><button name="score" value="${rating.score}">${words.rating.save}</button></p>`;
}
