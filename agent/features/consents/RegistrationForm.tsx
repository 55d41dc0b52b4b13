/** The company's application at the provider: how to make one, and what of it is entered here. Once for all mailboxes. */
import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Registration } from '../../../contract/consents.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Copyable } from '../../ui/Copyable.tsx';
import { FormError } from '../../ui/FormError.tsx';
import styles from './Consents.module.css';
import { useSaveRegistration } from './consents.ts';
import { words } from './words.ts';

interface Props {
  registration: Registration;
  /** Left out where there is nothing to go back to. */
  onCancel: (() => void) | undefined;
  onSaved: () => void;
}

/** It stands inside the form of a mailbox, so it is none itself. */
export function RegistrationForm({ registration, onCancel, onSaved }: Props) {
  const t = useWords(words);
  const { provider, redirectAddress, isAddressAccepted } = registration;
  const [clientId, setClientId] = useState(registration.clientId ?? '');
  const [tenant, setTenant] = useState(registration.tenant === 'common' ? '' : registration.tenant);
  const [secret, setSecret] = useState('');
  const save = useSaveRegistration(provider, onSaved);
  const isKept = registration.secretSet && clientId.trim() === registration.clientId;
  const isWhole = clientId.trim() !== '' && (secret.trim() !== '' || isKept);
  const name = t.names[provider];
  function store() {
    save.mutate({
      clientId: clientId.trim(),
      ...(secret.trim() && { clientSecret: secret.trim() }),
      ...(provider === 'microsoft' && { tenant: tenant.trim() || 'common' }),
    });
  }
  /** The key would send the form around. */
  function storeOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isWhole) store();
  }
  return (
    <div className={styles.card} role="group" aria-label={t.signIn(name)}>
      <p className={styles.intro}>{t.once(name)}</p>
      <ol className={styles.steps}>
        {t.steps[provider].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {!isAddressAccepted && <Callout tone="warm">{t.badAddress(name)}</Callout>}
      <Copyable label={t.redirect} value={redirectAddress} />
      <TextInput
        label={t.clientId[provider]}
        value={clientId}
        onChange={(event) => setClientId(event.currentTarget.value)}
        onKeyDown={storeOnEnter}
        autoComplete="off"
        maxLength={200}
      />
      {provider === 'microsoft' && (
        <TextInput
          label={t.tenant}
          description={t.tenantHint}
          value={tenant}
          onChange={(event) => setTenant(event.currentTarget.value)}
          onKeyDown={storeOnEnter}
          autoComplete="off"
          maxLength={100}
        />
      )}
      <PasswordInput
        label={t.secret[provider]}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
        onKeyDown={storeOnEnter}
        placeholder={isKept ? t.secretKept : ''}
        autoComplete="new-password"
        maxLength={1000}
      />
      <FormError error={save.error} />
      <Group justify="flex-end" gap="xs">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
        <Button onClick={store} loading={save.isPending} disabled={!isWhole}>
          {t.saveRegistration}
        </Button>
      </Group>
    </div>
  );
}
