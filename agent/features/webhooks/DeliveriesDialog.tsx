/** What was sent to a webhook lately, and how it fared. */
import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Webhook } from '../../../contract/webhooks.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { NoRows, Row, RowList } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toast } from '../../ui/toast.ts';
import { deliveriesQuery, usePing } from './queries.ts';
import { words } from './words.ts';

const tones = { queued: 'warm', sent: 'calm', failed: 'hot' } as const;
const refreshMs = 3_000;

export function DeliveriesDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useWords(words);
  const { data, error } = useQuery({ ...deliveriesQuery(webhook.id), refetchInterval: refreshMs });
  const ping = usePing(webhook.id, () => toast(t.pinged));
  return (
    <Dialog title={`${t.log}: ${webhook.name}`} width={560} onClose={onClose}>
      <Stack gap="md">
        <FormError error={error ?? ping.error} />
        {!data && !error && <Skeleton height={120} />}
        {data?.items.length === 0 && <NoRows>{t.noLog}</NoRows>}
        {data && data.items.length > 0 && (
          <RowList label={t.log}>
            {data.items.map((delivery) => (
              <Row
                key={delivery.id}
                title={
                  <>
                    <Moment at={delivery.createdAt} long />
                    <Tag tone={tones[delivery.state]}>{t.states[delivery.state]}</Tag>
                  </>
                }
                text={
                  <>
                    {[delivery.problem, t.tries(delivery.tries)].filter(Boolean).join(' · ')}
                    {delivery.nextTryAt && (
                      <>
                        {' '}
                        · {t.next} <Moment at={delivery.nextTryAt} long />
                      </>
                    )}
                  </>
                }
              />
            ))}
          </RowList>
        )}
        <Button
          variant="default"
          onClick={() => ping.mutate(undefined)}
          loading={ping.isPending}
          style={{ alignSelf: 'flex-end' }}
        >
          {t.ping}
        </Button>
      </Stack>
    </Dialog>
  );
}
