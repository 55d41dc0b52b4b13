/** Other programs that rules tell what happened. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import type { Webhook } from '../../../contract/webhooks.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { ListCard } from '../../ui/Items.tsx';
import { AddButton, ChangeButton } from '../../ui/RowButtons.tsx';
import { Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { DeliveriesDialog } from './DeliveriesDialog.tsx';
import { webhooksQuery } from './queries.ts';
import { WebhookForm } from './WebhookForm.tsx';
import { words } from './words.ts';

export function WebhooksSection() {
  const t = useWords(words);
  const query = useQuery(webhooksQuery);
  const [open, setOpen] = useState<Webhook | 'new' | null>(null);
  const [log, setLog] = useState<Webhook | null>(null);
  return (
    <>
      <ListCard
        query={query}
        title={t.title}
        text={t.text}
        add={<AddButton onClick={() => setOpen('new')}>{t.make}</AddButton>}
        icon={WebhookIcon}
        emptyTitle={t.empty}
        emptyText={t.text}
        height={160}
      >
        {(webhook) => (
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
                <ChangeButton name={webhook.name} onClick={() => setOpen(webhook)} />
              </>
            }
          >
            {webhook.trouble && (
              <Callout tone="warm">
                {webhook.enabled ? t.lostWhy(webhook.trouble) : t.goneWhy(webhook.trouble)}
              </Callout>
            )}
          </Row>
        )}
      </ListCard>
      {open && <WebhookForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {log && <DeliveriesDialog webhook={log} onClose={() => setLog(null)} />}
    </>
  );
}
