/** Who else got a letter, why it is here, and its headers. */
import type { Message } from '../../../../contract/thread.ts';
import { useWords } from '../../../lib/words.ts';
import styles from './Thread.module.css';
import { words } from './words.ts';

interface Props {
  message: Message;
  headers: { name: string; value: string }[];
}

export function MessageDetails({ message, headers }: Props) {
  const t = useWords(words);
  const people = (names: Message['to']) =>
    names.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
  const lines: [string, string][] = [
    [t.to, people(message.to)],
    [t.cc, people(message.cc)],
    [t.why, message.threadReason ?? ''],
    ...headers.map(({ name, value }): [string, string] => [name, value]),
  ];
  return (
    <div className={styles.details}>
      <dl>
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name + value} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
