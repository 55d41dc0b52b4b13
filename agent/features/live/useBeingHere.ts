/** Lets the others know that I look at this ticket, or write in it. */
import { useEffect } from 'react';
import { sayLive, whenConnected } from './useLive.ts';

const repeatMs = 20_000;

export function useBeingHere(ticketNumber: string, doing: 'viewing' | 'typing'): void {
  useEffect(() => {
    const say = () => {
      if (!document.hidden) sayLive({ presence: { ticketNumber, doing } });
    };
    say();
    const timer = setInterval(say, repeatMs);
    const forget = whenConnected(say);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(timer);
      forget();
      document.removeEventListener('visibilitychange', say);
    };
  }, [ticketNumber, doing]);

  useEffect(() => () => sayLive({ presence: { ticketNumber: null, doing: 'viewing' } }), [ticketNumber]);
}
