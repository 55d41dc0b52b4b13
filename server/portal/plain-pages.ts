/** Pages that know nothing of any ticket: the link does not work, or the house is in trouble. */
import { html, type SafeHtml } from './html.ts';
import { framed } from './layout.ts';
import { portalWords, type Language } from './words.ts';

/** One page for the absent, the forbidden, the forged and the expired: its body tells nobody which it was. */
export function gonePage(language: Language): SafeHtml {
  return plain(language, portalWords[language].gone);
}

/** What was typed stays on the page, and can be sent again from it. */
export function troublePage(language: Language, again?: { url: string; typed: string }): SafeHtml {
  const words = portalWords[language];
  return plain(
    language,
    words.trouble,
    again &&
      html`<form class="reply" method="post" enctype="multipart/form-data" action="${again.url}">
        <p class="problem" role="alert">${words.problem.away}</p>
        <textarea name="text" rows="8" aria-label="${words.reply}">${again.typed}</textarea>
        <p><button>${words.send}</button></p>
      </form>`,
  );
}

function plain(language: Language, said: { title: string; text: string }, more?: SafeHtml): SafeHtml {
  return framed({
    title: said.title,
    language,
    main: html`<section class="card plain">
      <h1>${said.title}</h1>
      <p>${said.text}</p>
      ${more}
    </section>`,
  });
}
