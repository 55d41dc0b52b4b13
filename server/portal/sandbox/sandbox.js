// Brings new letters into the list without a reload; without it the page works all the same.
const list = document.getElementById('letters');
const EVERY_MS = 2500;
let last = '';

async function look() {
  if (document.visibilityState !== 'visible') return;
  const answer = await fetch(list.dataset.news, { cache: 'no-store' }).catch(() => null);
  if (!answer || !answer.ok) return;
  const fresh = await answer.text();
  if (fresh !== last) list.innerHTML = fresh;
  last = fresh;
}

if (list) {
  setInterval(() => void look(), EVERY_MS);
  document.addEventListener('visibilitychange', () => void look());
}
