/** An excerpt of a search, with what was found made visible. */
const opened = '\u2068';
const closed = '\u2069';

export function Marked({ text }: { text: string }) {
  return text.split(opened).map((piece, index) => {
    const [found = '', rest] = piece.split(closed);
    // The first piece stands before any mark.
    if (index === 0 || rest === undefined) return piece;
    return (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never move
      <span key={index}>
        <mark>{found}</mark>
        {rest}
      </span>
    );
  });
}
