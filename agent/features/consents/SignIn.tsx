/** Signs in to a mailbox at its provider, and says who has. */
import { Button, Skeleton, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { ConsentFailure, OauthProvider, Registration } from '../../../contract/consents.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FormError } from '../../ui/FormError.tsx';
import styles from './Consents.module.css';
import { consentQuery, registrationsQuery, useStartConsent } from './consents.ts';
import { RegistrationForm } from './RegistrationForm.tsx';
import { words } from './words.ts';

interface Props {
  provider: OauthProvider;
  /** The mailbox. */
  address: string;
  /** Empty while nobody has signed in. */
  consentId: string;
  failure: ConsentFailure | null;
  /** Of a mailbox that is saved. */
  connectionId: string | undefined;
  /** What has to be kept for the way back. */
  onLeave: () => void;
}

export function SignIn(props: Props) {
  const { data, error } = useQuery(registrationsQuery);
  const registration = data?.items.find((one) => one.provider === props.provider);
  if (error) return <FormError error={error} />;
  if (!registration) return <Skeleton height={64} radius="md" />;
  return <Door {...props} registration={registration} />;
}

function Door({ registration, ...props }: Props & { registration: Registration }) {
  const t = useWords(words);
  const { provider, consentId, failure } = props;
  const isRegistered = registration.clientId !== null && registration.secretSet;
  const [changing, setChanging] = useState(false);
  const name = t.names[provider];
  const start = useStartConsent(props.onLeave);
  const isSignedIn = consentId !== '' && failure === null;
  if (!isRegistered || changing)
    return (
      <RegistrationForm
        registration={registration}
        onCancel={isRegistered ? () => setChanging(false) : undefined}
        onSaved={() => setChanging(false)}
      />
    );
  return (
    <div className={styles.signIn}>
      {failure && <Callout tone="hot">{t.failures[failure]}</Callout>}
      {isSignedIn && <WhoSignedIn {...props} />}
      <Button
        onClick={() => {
          const { address, connectionId } = props;
          start.mutate({ provider, address: address.trim(), ...(connectionId && { connectionId }) });
        }}
        loading={start.isPending || start.isSuccess}
        variant={isSignedIn ? 'default' : 'filled'}
        rightSection={<ExternalLink size={15} aria-hidden />}
      >
        {isSignedIn ? t.signInAgain : t.signIn(name)}
      </Button>
      {!isSignedIn && <p className={styles.hint}>{t.hint(name)}</p>}
      <FormError error={start.error} />
      <p className={styles.application}>
        {t.registered} {registration.clientId}
        <UnstyledButton className={styles.link} onClick={() => setChanging(true)}>
          {t.change}
        </UnstyledButton>
      </p>
    </div>
  );
}

function WhoSignedIn({ provider, address, consentId }: Props) {
  const t = useWords(words);
  const { data } = useQuery(consentQuery(consentId));
  if (!data) return null;
  const { signedInAs } = data;
  if (!signedInAs) return <Callout>{t.signedInUnknown(t.names[provider])}</Callout>;
  if (signedInAs === address.trim().toLowerCase())
    return <Callout tone="good">{t.signedIn(signedInAs)}</Callout>;
  return <Callout tone="warm">{t.foreign[provider](signedInAs, address.trim())}</Callout>;
}
