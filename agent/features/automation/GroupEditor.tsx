/** A group of conditions, with groups inside it. */
import { ActionIcon, Button, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { MAX_DEPTH_OF_GROUPS, type Piece, type RuleGroup, matches } from '../../../contract/automation.ts';
import { useWords } from '../../lib/words.ts';
import { fresh } from './filling.ts';
import { PieceRow } from './PieceRow.tsx';
import styles from './Rules.module.css';
import { isGroup, pathOf, type Place, withAdded, withItem, withMatch, withoutItem } from './tree.ts';
import { words } from './words.ts';

interface Props {
  root: RuleGroup;
  group: RuleGroup;
  place: Place;
  pieces: readonly Piece[];
  problems: ReadonlyMap<string, string>;
  onChange: (root: RuleGroup) => void;
}

export function GroupEditor({ root, group, place, pieces, problems, onChange }: Props) {
  const t = useWords(words);
  const first = pieces[0];
  const isInner = place.length > 0;
  const problem = problems.get(pathOf(place));
  return (
    <div className={styles.group} role="group" aria-label={t.matches[group.match]}>
      <div className={styles.groupHead}>
        <Select
          size="xs"
          className={styles.field}
          aria-label={t.match}
          data={matches.map((value) => ({ value, label: t.matches[value] }))}
          value={group.match}
          onChange={(value) =>
            onChange(withMatch(root, place, matches.find((one) => one === value) ?? group.match))
          }
          allowDeselect={false}
        />
        {isInner && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={t.removeGroup}
            onClick={() => onChange(withoutItem(root, place))}
          >
            <X size={15} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {group.items.length === 0 && !isInner && <p className={styles.always}>{t.always}</p>}
      {group.items.map((item, at) => {
        const here = [...place, at];
        return isGroup(item) ? (
          <GroupEditor key={at} {...{ root, pieces, problems, onChange }} group={item} place={here} />
        ) : (
          <PieceRow
            key={at}
            label={t.condition}
            pieces={pieces}
            used={item}
            problem={problems.get(pathOf(here))}
            onChange={(used) => onChange(withItem(root, here, used))}
            onRemove={() => onChange(withoutItem(root, here))}
          />
        );
      })}
      <div className={styles.adders}>
        {first && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onChange(withAdded(root, place, fresh(first)))}
          >
            {t.addCondition}
          </Button>
        )}
        {first && place.length + 1 < MAX_DEPTH_OF_GROUPS && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() =>
              onChange(
                withAdded(root, place, {
                  match: group.match === 'any' ? 'all' : 'any',
                  items: [fresh(first)],
                }),
              )
            }
          >
            {t.addGroup}
          </Button>
        )}
      </div>
    </div>
  );
}
