/** Who do you want to be? */
import { html, type SafeHtml } from '../html.ts';
import type { Language } from '../words.ts';
import { sandboxFrame } from './frame.ts';
import { personas, type Persona } from './personas.ts';
import { sandboxWords } from './words.ts';

export function startPage(language: Language, problem: string | null): SafeHtml {
  const words = sandboxWords[language];
  const other: Language = language === 'ru' ? 'en' : 'ru';
  return sandboxFrame({
    language,
    title: words.title,
    top: html`<a class="language" href="/sandbox?lang=${other}" lang="${other}">${words.otherLanguage}</a>`,
    main: html`<section class="card intro">
        <h1>${words.title}</h1>
        <p>${words.lead}</p>
        <ol>
          ${words.steps.map((step) => html`<li>${step}</li>`)}
        </ol>
      </section>
      ${problem && html`<p class="problem" role="alert">${problem}</p>`}
      <section aria-labelledby="choose">
        <h2 id="choose">${words.choose}</h2>
        <ul class="personas">
          ${personas.map(card)}
        </ul>
      </section>
      <form class="card own" method="get" action="/sandbox/box">
        <label for="as">${words.ownAddress}</label>
        <div class="line">
          <input
            id="as"
            name="as"
            type="email"
            required
            placeholder="name@mail.example"
            aria-describedby="own"
          />
          <button class="quiet">${words.open}</button>
        </div>
        <small id="own">${words.ownAddressHint}</small>
      </form>`,
  });
}

function card(persona: Persona): SafeHtml {
  return html`<li>
    <a
      class="card persona"
      href="/sandbox/box?as=${encodeURIComponent(persona.address)}"
      lang="${persona.language}"
    >
      <span class="face" aria-hidden="true">${initials(persona.name)}</span>
      <span><b>${persona.name}</b> <small>${persona.address}</small> ${persona.about}</span>
    </a>
  </li>`;
}

const FIRST_LETTER = /\p{L}/u;

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => FIRST_LETTER.exec(word ?? '')?.[0] ?? '')
    .join('')
    .toUpperCase();
}
