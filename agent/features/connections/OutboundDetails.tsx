/** How letters leave: by a server of others, not at all, or into the sandbox. */
import { PasswordInput, Select, TextInput } from '@mantine/core';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { useMe } from '../session/session.ts';
import styles from './MailboxForm.module.css';
import { ServerFields } from './ServerFields.tsx';
import { type DetailsProps, isPasswordKept } from './draft.ts';
import { words } from './words.ts';

const logins = ['same', 'own', 'none'] as const;

export function OutboundDetails({ draft, saved, onChange }: DetailsProps) {
  const t = useWords(words);
  const { sandbox } = useMe();
  const mayPretend = sandbox || saved?.settings.outbound === 'sandbox';
  const kinds = (['smtp', 'none', 'sandbox'] as const).filter((key) => key !== 'sandbox' || mayPretend);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t.directions.outbound}</legend>
      <Select
        label={t.outbound}
        data={kinds.map((key) => ({ value: key, label: t.outbounds[key] }))}
        value={draft.outbound}
        onChange={(key) => onChange({ outbound: kinds.find((one) => one === key) ?? draft.outbound })}
        allowDeselect={false}
      />
      {draft.outbound === 'smtp' && (
        <>
          <ServerFields
            direction="smtp"
            place={draft.smtp}
            isFixed={draft.login === 'oauth' && draft.smtpLogin === 'same'}
            onChange={(smtp) => onChange({ smtp })}
          />
          <Select
            label={t.smtpLogin}
            data={logins.map((key) => ({ value: key, label: t.smtpLogins[key] }))}
            value={draft.smtpLogin}
            onChange={(key) => onChange({ smtpLogin: logins.find((one) => one === key) ?? draft.smtpLogin })}
            allowDeselect={false}
          />
          {draft.smtpLogin === 'own' && (
            <div className={styles.pair}>
              <TextInput
                label={t.user}
                value={draft.smtpUser}
                onChange={(event) => onChange({ smtpUser: event.currentTarget.value })}
                placeholder={draft.address}
                autoComplete="off"
                maxLength={254}
              />
              <PasswordInput
                label={t.smtpPassword}
                value={draft.smtpPassword}
                onChange={(event) => onChange({ smtpPassword: event.currentTarget.value })}
                placeholder={isPasswordKept(draft, saved, 'smtp') ? t.passwordKept : ''}
                autoComplete="new-password"
                maxLength={4000}
              />
            </div>
          )}
        </>
      )}
      {draft.outbound === 'sandbox' && (
        <Callout>
          {t.sandboxHint} {sandbox && <a href="/sandbox">{t.toSandbox}</a>}
        </Callout>
      )}
    </fieldset>
  );
}
