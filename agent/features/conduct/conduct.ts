/** Where the record of a customer is kept. */
import { queryOptions } from '@tanstack/react-query';
import { getConduct } from '../../../contract/conduct.ts';
import { call } from '../../lib/api.ts';

export const conductQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['conduct', customerId],
    queryFn: () => call(getConduct, { params: { id: customerId } }),
  });
