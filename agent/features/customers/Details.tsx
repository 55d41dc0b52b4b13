/** Whose employee the customer is, how he is served, and the company's own fields of both. */
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Customer,
  type Organization,
  revealCustomerField,
  revealOrganizationField,
  updateCustomer,
  updateOrganization,
} from '../../../contract/customers.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { toastError } from '../../ui/toast.ts';
import { ValueList } from '../fields/ValueList.tsx';
import { useFields } from '../fields/fields.ts';
import { useMay } from '../session/session.ts';
import { cardQuery } from '../tickets/queries.ts';
import styles from './CustomerCard.module.css';
import { useTiers } from './tiers.ts';
import { words } from './words.ts';

type CustomerWishes = Parameters<typeof call<typeof updateCustomer>>[1]['body'];

export function Details({ customer }: { customer: Customer }) {
  const t = useWords(words);
  const readOnly = !useMay('customers.write');
  const refresh = useRefreshCards();
  const fields = useFields('customer').filter((field) => field.active);
  const hasTiers = useTiers().length > 0;
  const params = { id: customer.id };
  const save = async (body: CustomerWishes) => {
    await call(updateCustomer, { params, body });
    await refresh();
  };
  const { organization } = customer;
  if (readOnly && fields.length === 0 && !hasTiers && !organization) return null;
  return (
    <section className={styles.section} aria-label={t.details}>
      <h2 className={styles.heading}>{t.details}</h2>
      <div className={styles.details}>
        {!readOnly && (
          <CompanyName
            key={organization?.name}
            name={organization?.name ?? ''}
            onSave={(name) => save({ organizationName: name || null })}
          />
        )}
        {hasTiers && (
          <TierInput
            label={t.tier}
            unset={organization?.tier ? t.tierOfCompany : t.noTier}
            tier={customer.tier}
            readOnly={readOnly}
            onSave={(tier) => save({ tier })}
          />
        )}
        <ValueList
          fields={fields}
          values={customer.fields}
          onSave={(values) => save({ fields: values })}
          onReveal={async (fieldId) =>
            (await call(revealCustomerField, { params: { ...params, fieldId } })).value
          }
          readOnly={readOnly}
        />
        {organization && <Company organization={organization} readOnly={readOnly} />}
      </div>
    </section>
  );
}

/** Every customer of a company shows what is known of it. */
function useRefreshCards(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: cardQuery('').queryKey.slice(0, 1) });
}

function CompanyName({ name, onSave }: { name: string; onSave: (name: string) => Promise<void> }) {
  const t = useWords(words);
  const [typed, setTyped] = useState(name);
  const save = useMutation({ mutationFn: onSave, onError: toastError });
  return (
    <TextInput
      size="xs"
      variant="filled"
      label={t.company}
      placeholder={t.companyHint}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed.trim() !== name && save.mutate(typed.trim())}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function Company({ organization, readOnly }: { organization: Organization; readOnly: boolean }) {
  const t = useWords(words);
  const refresh = useRefreshCards();
  const fields = useFields('organization').filter((field) => field.active);
  const hasTiers = useTiers().length > 0;
  const params = { id: organization.id };
  const save = async (body: { tier?: string | null; fields?: Organization['fields'] }) => {
    await call(updateOrganization, { params, body });
    await refresh();
  };
  if (fields.length === 0 && !hasTiers) return null;
  return (
    <>
      <h3 className={styles.ofCompany}>{t.ofCompany(organization.name)}</h3>
      {hasTiers && (
        <TierInput
          label={t.companyTier}
          unset={t.noTier}
          tier={organization.tier}
          readOnly={readOnly}
          onSave={(tier) => save({ tier })}
        />
      )}
      <ValueList
        fields={fields}
        values={organization.fields}
        onSave={(values) => save({ fields: values })}
        onReveal={async (fieldId) =>
          (await call(revealOrganizationField, { params: { ...params, fieldId } })).value
        }
        readOnly={readOnly}
      />
    </>
  );
}

interface TierProps {
  label: string;
  unset: string;
  tier: string | null;
  readOnly: boolean;
  onSave: (tier: string | null) => Promise<void>;
}

function TierInput({ label, unset, tier, readOnly, onSave }: TierProps) {
  const tiers = useTiers();
  const save = useMutation({ mutationFn: onSave, onError: toastError });
  return (
    <Select
      size="xs"
      variant="filled"
      label={label}
      placeholder={unset}
      readOnly={readOnly}
      clearable={!readOnly}
      data={tiers.map(({ key, name }) => ({ value: key, label: name }))}
      value={tier}
      onChange={(key) => save.mutate(key)}
    />
  );
}
