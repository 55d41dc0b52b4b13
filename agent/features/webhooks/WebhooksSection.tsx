/** Other programs that rules tell what happened. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import type { Webhook } from '../../../contract/webhooks.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { DeliveriesDialog } from './DeliveriesDialog.tsx';
import { webhooksQuery } from './queries.ts';
import { WebhookForm } from './WebhookForm.tsx';
import { words } from './words.ts';

export function WebhooksSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(webhooksQuery);
  const [open, setOpen] = useState<Webhook | 'new' | null>(null);
  const [log, setLog] = useState<Webhook | null>(null);
  const make = (
    <Button leftSection={<Plus size={16} />} onClick={() => setOpen('new')}>
      {t.make}
    </Button>
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="md" />;
  return (
    <>
      {data.items.length === 0 ? (
        <Card>
          <EmptyState icon={WebhookIcon} title={t.empty} text={t.text}>
            {make}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t.title} text={t.text} action={make}>
          <RowList label={t.title}>
            {data.items.map((webhook) => (
              <Row
                key={webhook.id}
                faint={!webhook.enabled}
                title={
                  <>
                    <span>{webhook.name}</span>
                    {!webhook.enabled && <Tag tone={webhook.trouble ? 'hot' : 'calm'}>{t.off}</Tag>}
                    {webhook.enabled && webhook.trouble && <Tag tone="hot">{t.lost}</Tag>}
                  </>
                }
                text={webhook.url}
                actions={
                  <>
                    <Button
                      variant="subtle"
                      size="xs"
                      aria-label={`${t.log}: ${webhook.name}`}
                      onClick={() => setLog(webhook)}
                    >
                      {t.log}
                    </Button>
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={`${t.change}: ${webhook.name}`}
                      onClick={() => setOpen(webhook)}
                    >
                      {t.change}
                    </Button>
                  </>
                }
              >
                {webhook.trouble && (
                  <Callout tone="warm">
                    {webhook.enabled ? t.lostWhy(webhook.trouble) : t.goneWhy(webhook.trouble)}
                  </Callout>
                )}
              </Row>
            ))}
          </RowList>
        </Card>
      )}
      {open && <WebhookForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {log && <DeliveriesDialog webhook={log} onClose={() => setLog(null)} />}
    </>
  );
}
