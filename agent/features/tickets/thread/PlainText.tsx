/** Text as it was written, with its addresses made clickable. */
import { linkify } from './linkify.ts';
import styles from './Body.module.css';

export function PlainText({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      <Linked text={text} />
    </div>
  );
}

export function Linked({ text }: { text: string }) {
  return linkify(text).map((piece, index) =>
    piece.href ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never move
      <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer">
        {piece.text}
      </a>
    ) : (
      piece.text
    ),
  );
}
