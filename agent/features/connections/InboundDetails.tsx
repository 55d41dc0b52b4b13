/** How letters come in: fetched from a mailbox, handed to the desk's own SMTP port, or by the API. */
import { Select, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import styles from './MailboxForm.module.css';
import { ServerFields } from './ServerFields.tsx';
import type { DetailsProps } from './draft.ts';
import { words } from './words.ts';

const kinds = ['imap', 'listener', 'none'] as const;
const endings = ['leave', 'seen', 'move'] as const;

export function InboundDetails({
  draft,
  onChange,
  listenerPort,
}: DetailsProps & { listenerPort: number | null }) {
  const t = useWords(words);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t.directions.inbound}</legend>
      <Select
        label={t.inbound}
        data={kinds.map((key) => ({ value: key, label: t.inbounds[key] }))}
        value={draft.inbound}
        onChange={(key) => onChange({ inbound: kinds.find((one) => one === key) ?? draft.inbound })}
        allowDeselect={false}
      />
      {draft.inbound === 'imap' && <Mailbox draft={draft} onChange={onChange} />}
      {draft.inbound === 'listener' && <Listener address={draft.address} port={listenerPort} />}
      {draft.inbound === 'none' && (
        <Callout>
          <p>
            {t.byApi} <code>POST /api/v1/inbound/email</code>
          </p>
          <p>
            <Link to="/settings/api">{t.toTokens}</Link>
          </p>
        </Callout>
      )}
    </fieldset>
  );
}

function Mailbox({ draft, onChange }: Pick<DetailsProps, 'draft' | 'onChange'>) {
  const t = useWords(words);
  return (
    <>
      <ServerFields
        direction="imap"
        place={draft.imap}
        isFixed={draft.login === 'oauth'}
        onChange={(imap) => onChange({ imap })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t.user}
          value={draft.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
          placeholder={draft.address}
          autoComplete="off"
          maxLength={254}
        />
        <TextInput
          label={t.folder}
          value={draft.folder}
          onChange={(event) => onChange({ folder: event.currentTarget.value })}
          placeholder="INBOX"
          maxLength={200}
        />
        <Select
          label={t.afterwards}
          data={endings.map((key) => ({ value: key, label: t.endings[key] }))}
          value={draft.afterwards}
          onChange={(key) => onChange({ afterwards: endings.find((one) => one === key) ?? draft.afterwards })}
          allowDeselect={false}
        />
        {draft.afterwards === 'move' && (
          <TextInput
            label={t.moveTo}
            value={draft.moveTo}
            onChange={(event) => onChange({ moveTo: event.currentTarget.value })}
            required
            withAsterisk={false}
            maxLength={200}
          />
        )}
      </div>
    </>
  );
}

function Listener({ address, port }: { address: string; port: number | null }) {
  const t = useWords(words);
  if (port === null) return <Callout tone="warm">{t.noListener}</Callout>;
  const { hostname } = location;
  return (
    <Callout>
      <p>{t.listener(`${hostname}:${port}`)}</p>
      <p>
        {t.postfix} <code>{`${address.trim() || 'support@company.ru'} smtp:[${hostname}]:${port}`}</code>
      </p>
      <p>{t.listenerReach}</p>
    </Callout>
  );
}
