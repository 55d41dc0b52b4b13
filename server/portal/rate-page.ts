/** Where a tap in the letter lands: the score counts already, and a few words may follow. */
import type { Opened } from '../features/csat/actions/rate.ts';
import { html, type SafeHtml } from './html.ts';
import { framed } from './layout.ts';
import { ratingForm } from './rating-form.ts';
import { portalWords, type Language } from './words.ts';

export interface RateView {
  token: string;
  language: Language;
  company: string;
  number: string;
  subject: string;
  tapped: number;
  opened: Opened;
}

export function ratePage(view: RateView): SafeHtml {
  const words = portalWords[view.language];
  const { opened, tapped } = view;
  const proposed = opened.verdict === 'count' ? null : tapped;
  return framed({
    title: words.rating.title,
    language: view.language,
    company: view.company,
    otherLanguageUrl: `/t/${view.token}/rate/${tapped}?lang=${view.language === 'ru' ? 'en' : 'ru'}`,
    main: html`<section class="card">
      <p class="number">${words.request(view.number)}</p>
      <h1>${view.subject}</h1>
      ${ratingForm(view, opened, words, proposed)}
      <p><a href="/t/${view.token}?lang=${view.language}">${words.rating.toRequest}</a></p>
    </section>`,
  });
}
