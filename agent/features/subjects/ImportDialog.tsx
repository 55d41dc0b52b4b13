/** Objects from a file: chosen, looked at (what each column is, which lines have an error), then written. */
import { Button, FileButton, Select, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { type SubjectKind, importSubjects } from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useFields } from '../fields/fields.ts';
import styles from './Subjects.module.css';
import { useRefreshSubjects } from './subjects.ts';
import { words } from './words.ts';

const mostChars = 1_000_000;
const shownProblems = 50;

type Wish = { csv: string; columns?: string[]; dryRun: boolean };

export function ImportDialog({ kind, onClose }: { kind: SubjectKind; onClose: () => void }) {
  const t = useWords(words);
  const refresh = useRefreshSubjects();
  const [csv, setCsv] = useState<string | null>(null);
  const [tooBig, setTooBig] = useState(false);
  const send = (wish: Wish) => call(importSubjects, { body: { kind: kind.id, ...wish } });
  const look = useMutation({ mutationFn: (wish: Omit<Wish, 'dryRun'>) => send({ ...wish, dryRun: true }) });
  const write = useMutation({
    mutationFn: (wish: Omit<Wish, 'dryRun'>) => send({ ...wish, dryRun: false }),
    onSuccess: async ({ made, changed }) => {
      toast(t.imported(made, changed));
      await refresh();
      onClose();
    },
  });
  async function choose(file: File | null) {
    if (!file) return;
    const text = await file.text();
    setTooBig(text.length > mostChars);
    if (text.length > mostChars) return;
    setCsv(text);
    look.mutate({ csv: text });
  }
  const seen = look.data;
  return (
    <FormDialog
      title={t.importTitle(kind.plural)}
      width={620}
      onClose={onClose}
      saving={{ isPending: write.isPending, error: write.error ?? look.error }}
      action={t.importNow}
      isDisabled={!seen || seen.made + seen.changed === 0 || look.isPending}
      onSubmit={() => seen && csv !== null && write.mutate({ csv, columns: seen.columns })}
    >
      <Text size="sm">{t.importText}</Text>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void choose(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<FileUp size={15} />}
            loading={look.isPending && !seen}
          >
            {t.chooseFile}
          </Button>
        )}
      </FileButton>
      {tooBig && (
        <Text size="sm" c="var(--k-hot)" role="alert">
          {t.tooBig}
        </Text>
      )}
      {seen && csv !== null && (
        <>
          <Columns
            kind={kind}
            heading={seen.heading}
            columns={seen.columns}
            example={seen.preview[0] ?? []}
            onChange={(columns) => look.mutate({ csv, columns })}
          />
          {seen.columns.includes('externalId') ? (
            <p className={styles.outcome} role="status">
              {t.outcome(seen.made, seen.changed, seen.same)}
            </p>
          ) : (
            <p className={styles.outcome}>{t.needsNumber}</p>
          )}
          <Problems problems={seen.problems} />
        </>
      )}
    </FormDialog>
  );
}

interface ColumnsProps {
  kind: SubjectKind;
  heading: readonly string[];
  columns: readonly string[];
  example: readonly string[];
  onChange: (columns: string[]) => void;
}

function Columns({ kind, heading, columns, example, onChange }: ColumnsProps) {
  const t = useWords(words);
  const fields = useFields('subject', kind.id).filter((field) => field.active);
  const data = [
    { value: '', label: t.skip },
    ...(['externalId', 'name', 'customer'] as const).map((value) => ({ value, label: t.targets[value] })),
    ...fields.map((field) => ({ value: field.key, label: field.name })),
  ];
  return (
    <div className={styles.columns} role="group" aria-label={t.columns}>
      {heading.map((title, at) => (
        <div key={`${at} ${title}`} style={{ display: 'contents' }}>
          <div className={styles.column}>
            {title || `№ ${at + 1}`}
            <div className={styles.example}>{example[at]}</div>
          </div>
          <Select
            size="xs"
            aria-label={title || `№ ${at + 1}`}
            data={data}
            value={columns[at] ?? ''}
            allowDeselect={false}
            onChange={(value) => onChange(columns.map((one, other) => moved(one, other, at, value ?? '')))}
          />
        </div>
      ))}
    </div>
  );
}

/** Each target once: taken by one column, it leaves the other. */
function moved(before: string, other: number, at: number, value: string): string {
  if (other === at) return value;
  return before === value ? '' : before;
}

interface Problem {
  line: number;
  externalId: string;
  message: string;
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const t = useWords(words);
  if (problems.length === 0) return null;
  const more = problems.length - shownProblems;
  return (
    <div>
      <Text size="sm">{t.problems(problems.length)}</Text>
      <ul className={styles.problems}>
        {problems.slice(0, shownProblems).map(({ line, externalId, message }) => (
          <li key={`${line} ${message}`}>{t.problemLine(line, externalId, message)}</li>
        ))}
        {more > 0 && <li>{t.moreProblems(more)}</li>}
      </ul>
    </div>
  );
}
