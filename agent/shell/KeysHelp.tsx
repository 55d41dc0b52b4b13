/** What each key does; opened by `?`. */
import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { useWords } from '../lib/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeysHelp.module.css';

export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog onClose={onClose} title={t.title} width={620}>
      <div className={styles.groups}>
        {t.groups.map((group) => (
          <section key={group.name}>
            <h3 className={styles.name}>{group.name}</h3>
            <dl className={styles.keys}>
              {group.keys.map(([keys, meaning]) => (
                <Fragment key={meaning}>
                  <dt>
                    {keys?.split(' ').map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.hint}>{t.hint}</p>
    </Dialog>
  );
}

const ru = {
  title: 'Клавиши',
  hint: 'Работают в любой раскладке. Пока вы пишете, клавиши принадлежат тексту: выйти из него можно по Esc.',
  groups: [
    {
      name: 'Список',
      keys: [
        ['↓ J', 'следующий тикет'],
        ['↑ K', 'предыдущий тикет'],
        ['Enter O', 'открыть'],
        ['1 … 8', 'списки по порядку'],
        ['/', 'поиск'],
        ['C', 'новый тикет'],
      ],
    },
    {
      name: 'Тикет',
      keys: [
        ['R', 'ответить клиенту'],
        ['N', 'внутренняя заметка'],
        ['A', 'назначить ответственного'],
        ['I', 'взять себе'],
        ['S', 'сменить статус'],
        ['E', 'решить (или вернуть в работу)'],
        ['Esc', 'вернуться к списку'],
      ],
    },
    {
      name: 'Ответ',
      keys: [
        ['Ctrl+Enter', 'отправить'],
        ['Esc', 'свернуть, черновик останется'],
      ],
    },
    { name: 'Везде', keys: [['?', 'эта подсказка']] },
  ],
};
const en = {
  title: 'Keyboard shortcuts',
  hint: 'They work in any keyboard layout. While you are typing, keys go into the text: press Esc to leave it.',
  groups: [
    {
      name: 'List',
      keys: [
        ['↓ J', 'next ticket'],
        ['↑ K', 'previous ticket'],
        ['Enter O', 'open'],
        ['1 … 8', 'lists in order'],
        ['/', 'search'],
        ['C', 'new ticket'],
      ],
    },
    {
      name: 'Ticket',
      keys: [
        ['R', 'reply to the customer'],
        ['N', 'internal note'],
        ['A', 'choose the assignee'],
        ['I', 'assign to me'],
        ['S', 'change the status'],
        ['E', 'solve (or reopen)'],
        ['Esc', 'back to the list'],
      ],
    },
    {
      name: 'Reply',
      keys: [
        ['Ctrl+Enter', 'send'],
        ['Esc', 'collapse, the draft is kept'],
      ],
    },
    { name: 'Everywhere', keys: [['?', 'this help']] },
  ],
} satisfies typeof ru;
const words = { ru, en };
