/** Files on their way to a message. */
import { useRef, useState } from 'react';
import { maxUploadSize, uploadFile } from '../../../../contract/files.ts';
import type { Draft } from '../../../../contract/drafts.ts';
import { upload } from '../../../lib/api.ts';
import { sizeInWords } from '../../../lib/bytes.ts';
import { currentLanguage } from '../../../lib/language.ts';
import { useWords } from '../../../lib/words.ts';
import { toastError } from '../../../ui/toast.ts';
import { words } from './words.ts';

export type Upload = Draft['uploads'][number];

export interface OnTheWay {
  key: number;
  name: string;
  /** From 0 to 1. */
  part: number;
}

export interface Uploads {
  done: Upload[];
  onTheWay: OnTheWay[];
  add: (files: File[]) => void;
  remove: (id: string) => void;
}

export function useUploads(start: Upload[], onChange: (done: Upload[]) => void): Uploads {
  const t = useWords(words);
  const [done, setDone] = useState(start);
  const [onTheWay, setOnTheWay] = useState<OnTheWay[]>([]);
  const latest = useRef(start);
  const nextKey = useRef(0);

  function put(next: Upload[]) {
    latest.current = next;
    setDone(next);
    onChange(next);
  }

  async function send(file: File) {
    if (file.size > maxUploadSize)
      return toastError(t.tooBig(file.name, sizeInWords(maxUploadSize, currentLanguage())));
    const key = (nextKey.current += 1);
    setOnTheWay((all) => [...all, { key, name: file.name, part: 0 }]);
    try {
      const { id, name, type, size } = await upload(uploadFile, file, (part) =>
        setOnTheWay((all) => all.map((other) => (other.key === key ? { ...other, part } : other))),
      );
      put([...latest.current, { id, name, type, size }]);
    } catch (error) {
      toastError(error);
    } finally {
      setOnTheWay((all) => all.filter((other) => other.key !== key));
    }
  }

  return {
    done,
    onTheWay,
    add: (files) => {
      for (const file of files) void send(file);
    },
    remove: (id) => put(latest.current.filter((file) => file.id !== id)),
  };
}
