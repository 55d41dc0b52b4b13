/** The mailboxes of the desk and how each is doing. */
import { useQuery } from '@tanstack/react-query';
import { Mail, Plus } from 'lucide-react';
import type { Connection } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Items } from '../../ui/Items.tsx';
import { Card, Row, Section } from '../../ui/Section.tsx';
import { EmptyState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTeams } from '../staff/staff.ts';
import { connectionsQuery } from './connections.ts';
import { HealthLine } from './HealthLine.tsx';
import { words } from './words.ts';

export function MailboxesSection() {
  const t = useWords(words);
  const list = useQuery(connectionsQuery);
  return (
    <Section title={t.title} text={t.text} action={list.data && list.data.items.length > 0 && <Connect />}>
      <Card>
        <Items
          query={list}
          label={t.title}
          empty={
            <EmptyState icon={Mail} title={t.empty} text={t.emptyText}>
              <Connect />
            </EmptyState>
          }
        >
          {(connection) => <Mailbox key={connection.id} connection={connection} />}
        </Items>
      </Card>
    </Section>
  );
}

function Connect() {
  const t = useWords(words);
  return (
    <ButtonLink to="/settings/mailboxes/new" leftSection={<Plus size={16} />}>
      {t.connect}
    </ButtonLink>
  );
}

function Mailbox({ connection }: { connection: Connection }) {
  const t = useWords(words);
  const teams = useTeams();
  const { settings, name, enabled, lastLetterAt } = connection;
  const team = teams.length > 1 && teams.find((one) => one.id === connection.teamId);
  return (
    <Row
      title={
        <>
          <span>{name}</span>
          {settings.outbound === 'sandbox' && <Tag tone="warm">{t.sandbox}</Tag>}
          {!enabled && <Tag>{t.disabled}</Tag>}
        </>
      }
      text={
        <>
          {name !== settings.address && <>{settings.address} · </>}
          {team && <>{t.toTeam(team.name)} · </>}
          {lastLetterAt ? (
            <>
              {t.lastLetter} <Moment at={lastLetterAt} long />
            </>
          ) : (
            t.noLetters
          )}
        </>
      }
      faint={!enabled}
      actions={
        <ButtonLink
          to="/settings/mailboxes/$id"
          params={{ id: connection.id }}
          variant="default"
          size="xs"
          aria-label={`${t.change}: ${name}`}
        >
          {t.change}
        </ButtonLink>
      }
    >
      <HealthLine direction="inbound" health={connection.inboundHealth} />
      <HealthLine direction="outbound" health={connection.outboundHealth} />
    </Row>
  );
}
