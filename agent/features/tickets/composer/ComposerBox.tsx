/** Writing a reply or a note: text, files, who gets a copy, and a guard against answering past something new. */
import { ActionIcon, Button, SegmentedControl, TagsInput, Tooltip, UnstyledButton } from '@mantine/core';
import { ChevronDown, Lock, Reply, Trash2, TriangleAlert } from 'lucide-react';
import { type DragEvent, Suspense, lazy, useRef, useState } from 'react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { late } from '../../../lib/late.ts';
import { useWords } from '../../../lib/words.ts';
import { toastError } from '../../../ui/toast.ts';
import { Tone } from '../../conduct/Tone.tsx';
import { Shortcuts } from '../../macros/Shortcuts.tsx';
import { useMay } from '../../session/session.ts';
import styles from './Composer.module.css';
import { DraftMark } from './DraftMark.tsx';
import { Files } from './Files.tsx';
import { SendButton } from './SendButton.tsx';
import type { Start } from './keptHere.ts';
import type { ComposerState, Kind } from './useComposer.ts';
import { useDraft } from './useDraft.ts';
import { useNewer } from './useNewer.ts';
import { useSend } from './useSend.ts';
import { useUploads } from './useUploads.ts';
import { words } from './words.ts';

/** Asked for as soon as a ticket is open, so that it is there before the first key. */
export const loadEditor = late(() => import('./Editor.tsx'));
const Editor = lazy(loadEditor);

interface Props {
  ticket: Ticket;
  state: ComposerState;
  kind: Kind;
  start: Start | null;
  onTyping: () => void;
}

export function ComposerBox({ ticket, state, kind, start, onTyping }: Props) {
  const t = useWords(words);
  const mayReply = useMay('tickets.work');
  const draft = useDraft(ticket.number);
  const newer = useNewer(ticket.number, start?.seenMessageId ?? null);
  const [cc, setCc] = useState(() => start?.cc ?? confirmedCopies(ticket));
  const [ccShown, setCcShown] = useState(cc.length > 0);
  const [html] = useState(start?.html ?? '');
  const [empty, setEmpty] = useState(!start?.html);
  const [slashes, setSlashes] = useState(0);
  const [written, setWritten] = useState(html);
  const latest = useRef({ html, cc });
  const uploads = useUploads(start?.uploads ?? [], (done) => keep({ uploads: done }));
  const drop = useDrop(uploads.add);
  const send = useSend(ticket, {
    onSent: () => {
      draft.finish();
      state.close();
    },
    onNewer: newer.insist,
  });

  function keep(change: Partial<Start>) {
    Object.assign(latest.current, change);
    draft.keep({ kind, uploads: uploads.done, seenMessageId: newer.seenId, ...latest.current, ...change });
  }
  function write(next: string, nowEmpty: boolean) {
    setEmpty(nowEmpty);
    setWritten(next);
    onTyping();
    keep({ html: next });
  }
  function copyTo(next: string[]) {
    setCc(next);
    keep({ cc: next });
  }
  function switchTo(next: Kind) {
    state.open(next);
    keep({ kind: next });
  }
  function submit(extra: { statusId?: string; anyway?: boolean } = {}) {
    if (uploads.onTheWay.length > 0) return toastError(t.uploading);
    if (kind === 'reply' && newer.message && !extra.anyway) return newer.insist();
    send.mutate({
      kind,
      html: empty ? '' : latest.current.html,
      uploadIds: uploads.done.map((file) => file.id),
      ...(kind === 'reply' && { cc: latest.current.cc, seenMessageId: newer.seenId, ...extra }),
    });
  }
  function discard() {
    draft.drop();
    state.close();
  }

  return (
    <section
      className={styles.box}
      data-kind={kind}
      data-dropping={drop.over || undefined}
      {...drop.handlers}
    >
      <header className={styles.head}>
        {mayReply && (
          <SegmentedControl
            size="xs"
            flex="none"
            aria-label={t.kind}
            value={kind}
            onChange={(value) => switchTo(value === 'note' ? 'note' : 'reply')}
            data={[
              { value: 'reply', label: <KindLabel icon={Reply} text={t.reply} /> },
              { value: 'note', label: <KindLabel icon={Lock} text={t.note} /> },
            ]}
          />
        )}
        {kind === 'reply' && (
          <span className={styles.to}>
            <span className={styles.address}>{ticket.requesterAddress}</span>
            {!ccShown && (
              <UnstyledButton className={styles.addCc} onClick={() => setCcShown(true)}>
                {t.addCc}
              </UnstyledButton>
            )}
          </span>
        )}
        <span className={styles.spring} />
        <DraftMark state={draft.state} />
        <Tooltip label={t.discard}>
          <ActionIcon variant="subtle" color="gray" aria-label={t.discard} onClick={discard}>
            <Trash2 size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t.fold}>
          <ActionIcon variant="subtle" color="gray" aria-label={t.fold} onClick={state.close}>
            <ChevronDown size={17} />
          </ActionIcon>
        </Tooltip>
      </header>
      {kind === 'reply' && ccShown && (
        <TagsInput
          className={styles.cc ?? ''}
          size="xs"
          variant="unstyled"
          leftSection={<span className={styles.ccLabel}>{t.cc}</span>}
          leftSectionWidth={58}
          value={cc}
          onChange={copyTo}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
          placeholder={cc.length === 0 ? t.ccPlaceholder : ''}
          aria-label={t.cc}
        />
      )}
      {newer.message && kind === 'reply' && (
        <div className={styles.newer} role="alert" data-insisting={newer.insisting || undefined}>
          <TriangleAlert size={15} aria-hidden />
          <span>{t.newer(newer.message.author.name || newer.message.author.address)}</span>
          <Button size="compact-xs" variant="default" onClick={newer.read}>
            {t.showNew}
          </Button>
          {newer.insisting && (
            <Button size="compact-xs" variant="subtle" onClick={() => submit({ anyway: true })}>
              {t.sendAnyway}
            </Button>
          )}
        </div>
      )}
      <Suspense fallback={<div className={styles.waiting} aria-busy="true" />}>
        <Editor
          label={kind === 'reply' ? t.replyLabel : t.note}
          hint={empty ? t.placeholder[kind] : null}
          html={html}
          focus={state.focus}
          onChange={write}
          onFiles={uploads.add}
          onSend={submit}
          onEscape={state.close}
          onSlash={() => {
            setSlashes((before) => before + 1);
            return mayReply;
          }}
          tools={(insert) =>
            mayReply && (
              <Shortcuts
                number={ticket.number}
                topicId={ticket.topicId}
                openSignal={slashes}
                onInsert={insert}
              />
            )
          }
        >
          <SendButton
            kind={kind}
            statusId={ticket.statusId}
            disabled={empty && uploads.done.length === 0}
            loading={send.isPending}
            onSend={submit}
          />
        </Editor>
      </Suspense>
      {kind === 'reply' && <Tone html={written} />}
      <Files uploads={uploads} />
      {drop.over && <div className={styles.drop}>{t.drop}</div>}
    </section>
  );
}

function KindLabel({ icon: Icon, text }: { icon: typeof Reply; text: string }) {
  return (
    <span className={styles.kind}>
      <Icon size={13} aria-hidden /> {text}
    </span>
  );
}

function confirmedCopies(ticket: Ticket): string[] {
  return ticket.participants.filter((person) => person.state === 'confirmed').map((person) => person.address);
}

function useDrop(take: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}
