/** How the mailbox is signed in to: by a password, or at its provider. */
import { PasswordInput, SegmentedControl } from '@mantine/core';
import type { ConsentFailure } from '../../../contract/consents.ts';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { SignIn } from '../consents/SignIn.tsx';
import { isPasswordKept, otherProvider } from './draft.ts';
import type { MailboxFormState } from './useMailboxForm.ts';
import { words } from './words.ts';

interface Props {
  form: Pick<MailboxFormState, 'draft' | 'put' | 'putLogin' | 'keep'>;
  saved: Connection | null;
  presets: readonly Preset[];
  failure: ConsentFailure | null;
}

export function LoginFields(props: Props) {
  const { form, saved, presets, failure } = props;
  const { draft, keep } = form;
  const isNeeded = draft.inbound === 'imap' || (draft.outbound === 'smtp' && draft.smtpLogin === 'same');
  if (!isNeeded) return null;
  const preset = presets.find((one) => one.key === draft.provider);
  return (
    <>
      {preset && <Choice {...props} preset={preset} />}
      {draft.login === 'oauth' && draft.oauthProvider ? (
        <SignIn
          provider={draft.oauthProvider}
          address={draft.address}
          consentId={draft.consentId}
          failure={failure}
          connectionId={saved?.id}
          onLeave={keep}
        />
      ) : (
        <Password form={form} saved={saved} />
      )}
    </>
  );
}

/** Also for a mailbox whose password was saved before its provider gave passwords up. */
function Choice({ form: { draft, putLogin }, preset }: Pick<Props, 'form'> & { preset: Preset }) {
  const t = useWords(words);
  const logins = preset.logins.includes(draft.login) ? preset.logins : [...preset.logins, draft.login];
  if (logins.length < 2) return null;
  return (
    <SegmentedControl
      aria-label={t.login}
      data={logins.map((login) => ({ value: login, label: t.logins[login] }))}
      value={draft.login}
      onChange={(value) => {
        const login = logins.find((one) => one === value);
        if (login) putLogin(login, preset);
      }}
    />
  );
}

function Password({ form: { draft, put }, saved }: Pick<Props, 'form' | 'saved'>) {
  const t = useWords(words);
  const isKept = isPasswordKept(draft, saved, draft.inbound === 'imap' ? 'imap' : 'smtp');
  return (
    <PasswordInput
      label={draft.provider && draft.provider !== otherProvider ? t.appPassword : t.password}
      value={draft.password}
      onChange={(event) => put({ password: event.currentTarget.value })}
      placeholder={isKept ? t.passwordKept : ''}
      autoComplete="new-password"
      maxLength={4000}
    />
  );
}
