/** Starter packs: a trade a card, switched on by a press. */
import { Button, Skeleton } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  GraduationCap,
  HeartPulse,
  Landmark,
  type LucideIcon,
  PackageCheck,
  Plane,
  ShoppingBag,
  Store,
} from 'lucide-react';
import { useState } from 'react';
import { type Pack, type PackCounts, type PackKey, installPack, listPacks } from '../../../contract/packs.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Section } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './Packs.module.css';
import { words } from './words.ts';

const packsQuery = queryOptions({ queryKey: ['packs'], queryFn: () => call(listPacks) });

const icons: Record<PackKey, LucideIcon> = {
  shop: ShoppingBag,
  bank: Landmark,
  school: GraduationCap,
  clinic: HeartPulse,
  travel: Plane,
  branches: Store,
};

export function PacksSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(packsQuery);
  const [chosen, setChosen] = useState<Pack | null>(null);
  const [counts, setCounts] = useState<PackCounts | null>(null);
  return (
    <Section title={t.title} text={t.text}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={240} radius="md" />}
      {counts && <Outcome counts={counts} />}
      {data && (
        <div className={styles.packs}>
          {data.items.map((pack) => (
            <PackCard key={pack.key} pack={pack} onChoose={() => setChosen(pack)} />
          ))}
        </div>
      )}
      {chosen && <Install pack={chosen} onClose={() => setChosen(null)} onDone={setCounts} />}
    </Section>
  );
}

function PackCard({ pack, onChoose }: { pack: Pack; onChoose: () => void }) {
  const t = useWords(words);
  const Icon = icons[pack.key];
  return (
    <article className={styles.pack} aria-label={pack.name}>
      <header className={styles.head}>
        <Icon size={18} strokeWidth={1.7} aria-hidden />
        <h2 className={styles.name}>{pack.name}</h2>
        {pack.installedAt && <Tag>{t.installed}</Tag>}
      </header>
      <p className={styles.about}>{pack.about}</p>
      <p className={styles.topics}>
        {t.topics}: {pack.topics.join(', ')}
      </p>
      <Button
        size="compact-md"
        variant={pack.installedAt ? 'default' : 'light'}
        className={styles.button ?? ''}
        onClick={onChoose}
      >
        {pack.installedAt ? t.again : t.install}
      </Button>
    </article>
  );
}

function Install({
  pack,
  onClose,
  onDone,
}: {
  pack: Pack;
  onClose: () => void;
  onDone: (counts: PackCounts) => void;
}) {
  const t = useWords(words);
  const client = useQueryClient();
  const install = useMutation({
    mutationFn: () => call(installPack, { params: { key: pack.key } }),
    onSuccess: async ({ counts }) => {
      onDone(counts);
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'draft' });
    },
  });
  return (
    <Confirm
      title={t.confirmTitle(pack.name)}
      text={t.confirmText}
      action={pack.installedAt ? t.again : t.install}
      isHarmless
      pending={install.isPending}
      error={install.error}
      onConfirm={() => install.mutate()}
      onClose={onClose}
    />
  );
}

function Outcome({ counts }: { counts: PackCounts }) {
  const t = useWords(words);
  const made = counts.filter((one) => one.made > 0).map(({ piece, made: count }) => t.pieces[piece](count));
  const kept = counts.reduce((sum, one) => sum + one.kept, 0);
  return (
    <Callout>
      <PackageCheck size={15} aria-hidden /> <strong>{t.done}.</strong>{' '}
      {made.length > 0 ? t.made(made.join(', ')) : t.nothingNew} {made.length > 0 && kept > 0 && t.kept(kept)}
    </Callout>
  );
}
