/** After an upgrade under an open tab the old pieces of the app are gone from the server: the tab loads the new app instead of staying blank. */

const storageKey = 'kvitok.reloadedAt';
/** Sooner than this a second reload would not help either. */
const leastPauseMs = 30_000;

/** https://vite.dev/guide/build#load-error-handling */
export function reloadWhenUpgraded(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const before = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (Date.now() - before < leastPauseMs) return;
    event.preventDefault();
    sessionStorage.setItem(storageKey, String(Date.now()));
    location.reload();
  });
}
