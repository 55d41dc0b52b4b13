/** A person's initials in a calm colour that is always the same for the same person. A picture: nobody reads or copies it as text. */
import { initialsOf, toneOf } from './person.ts';
import styles from './Avatar.module.css';

interface Props {
  name: string;
  /** Pixels. */
  size?: number;
  title?: string;
}

export function Avatar({ name, size = 28, title }: Props) {
  return (
    <span
      className={styles.avatar}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
      data-tone={toneOf(name)}
      data-initials={initialsOf(name)}
      title={title}
      aria-hidden
    />
  );
}
