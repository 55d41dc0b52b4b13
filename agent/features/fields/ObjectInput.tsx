/** One of the company's objects, found by its number or name. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchSubjects } from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import type { ValueProps } from './valueProps.ts';
import { isObject, objectName } from './values.ts';
import { words } from './words.ts';

/** Typing is let finish before the server is asked. */
const pauseMs = 200;

export function ObjectInput({ field, value, problem, onSave }: ValueProps) {
  const t = useWords(words);
  const chosen = isObject(value) ? value : null;
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, pauseMs);
  const { subjectKindId: kindId } = field.settings;
  const found = useQuery({
    queryKey: ['subjects', 'search', kindId, q],
    queryFn: ({ signal }) =>
      call(searchSubjects, { query: { ...(q ? { q } : {}), ...(kindId ? { kindId } : {}) }, signal }),
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.items ?? []).filter((one) => one.id !== chosen?.id);
  const options = chosen ? [chosen, ...others] : others;
  return (
    <Select
      size="xs"
      variant="filled"
      aria-label={field.name}
      placeholder={t.searchObject}
      data={options.map((one) => ({ value: one.id, label: objectName(one) }))}
      value={chosen?.id ?? null}
      error={problem}
      searchable
      clearable
      nothingFoundMessage={t.noObjects}
      // The server has found them already.
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      onChange={(id) => void onSave(id)}
    />
  );
}
