/** API tokens: what programs of others may do here. */
import { Button, Code } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { type ApiToken, listTokens, revokeToken } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Items } from '../../ui/Items.tsx';
import { AddButton } from '../../ui/RowButtons.tsx';
import { Card, Row, Section } from '../../ui/Section.tsx';
import { EmptyState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAgents } from '../staff/staff.ts';
import { TokenForm } from './TokenForm.tsx';
import { words } from './words.ts';

const tokensQuery = queryOptions({ queryKey: ['tokens'], queryFn: () => call(listTokens) });

export function TokensSection() {
  const t = useWords(words);
  const list = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  const make = <AddButton onClick={() => setMaking(true)}>{t.make}</AddButton>;
  return (
    <Section title={t.title} text={<Intro />} action={list.data && list.data.items.length > 0 && make}>
      <Card>
        <Items
          query={list}
          label={t.title}
          empty={
            <EmptyState icon={KeyRound} title={t.empty} text={t.emptyText}>
              {make}
            </EmptyState>
          }
        >
          {(token) => <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />}
        </Items>
      </Card>
      {making && <TokenForm onClose={() => setMaking(false)} />}
      {revoking && <Revoke token={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  );
}

function Intro() {
  const t = useWords(words);
  return (
    <>
      {t.text} <Code>Authorization: Bearer …</Code>{' '}
      <a href="/api/docs" target="_blank" rel="noreferrer">
        {t.docs} <ExternalLink size={12} aria-hidden />
      </a>
    </>
  );
}

function TokenRow({ token, onRevoke }: { token: ApiToken; onRevoke: () => void }) {
  const t = useWords(words);
  const owner = useAgents().find((agent) => agent.id === token.agentId);
  return (
    <Row
      title={
        <>
          <span>{token.name}</span>
          {token.scopes.map((scope) => (
            <Tag key={scope}>{t.scopes[scope]}</Tag>
          ))}
        </>
      }
      text={
        <>
          {owner && `${owner.name} · `}
          {t.made} <Moment at={token.createdAt} long /> ·{' '}
          {token.lastUsedAt ? (
            <>
              {t.used} <Moment at={token.lastUsedAt} long />
            </>
          ) : (
            t.neverUsed
          )}
        </>
      }
      actions={
        <Button
          variant="subtle"
          color="var(--k-hot)"
          size="xs"
          onClick={onRevoke}
          aria-label={`${t.revoke}: ${token.name}`}
        >
          {t.revoke}
        </Button>
      }
    />
  );
}

function Revoke({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const t = useWords(words);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call(revokeToken, { params: { id: token.id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
      onClose();
    },
  });
  return (
    <Confirm
      title={t.revokeTitle(token.name)}
      text={t.revokeText}
      action={t.revoke}
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    />
  );
}
