/** A time as people say it; the exact one is in the title. */
import { useNow } from '../lib/clock.ts';
import { useLanguage } from '../lib/language.ts';
import { exactMoment, longMoment, shortMoment } from '../lib/time.ts';

interface Props {
  at: string;
  long?: boolean;
  className?: string | undefined;
}

export function Moment({ at, long = false, className }: Props) {
  const language = useLanguage();
  const now = useNow();
  return (
    <time
      dateTime={at}
      className={className}
      // Worked out for the one that is pointed at: for a list of them it would hold up its first showing.
      onPointerEnter={({ currentTarget }) => (currentTarget.title = exactMoment(at, language))}
    >
      {long ? longMoment(at, now, language) : shortMoment(at, now, language)}
    </time>
  );
}
