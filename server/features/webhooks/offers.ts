/** The piece that calls another program. */
import { refuse } from '../../platform/refusal.ts';
import { findCustomer } from '../customers/questions.ts';
import type { Directory, RuleAction } from '../tickets/offers.ts';
import { queueCall } from './actions/queue-call.ts';
import { find } from './sql.ts';

const isOff = { ru: 'вебхук выключен, вызова не будет', en: 'the webhook is off, it is not called' };

/** Never a customer's text or a note: who wants them asks the API, with rights of his own. */
export const webhookActions: readonly RuleAction[] = [
  {
    key: 'webhooks.call',
    label: { ru: 'Вызвать вебхук', en: 'Call a webhook' },
    blanks: [{ name: 'webhook', kind: 'webhook', label: { ru: 'какой', en: 'which' } }],
    remark: async (scope, _ticket, filled) => {
      const webhook = await find(scope.tx, { id: String(filled['webhook']) });
      return webhook?.enabled === false ? isOff : null;
    },
    perform: async (scope, ticket, filled, because) => {
      const id = typeof filled['webhook'] === 'string' ? filled['webhook'] : '';
      const webhook = (await find(scope.tx, { id })) ?? refuse('notFound');
      if (!webhook.enabled) return;
      const customer = await findCustomer(scope, ticket.requesterId);
      const email = customer?.identities.find(({ kind }) => kind === 'email');
      const { number, subject, statusCategory, statusId, priority, teamId, assigneeId, topicId } = ticket;
      await queueCall(scope, id, ticket.id, {
        type: 'ticket.rule',
        timestamp: scope.now.toISOString(),
        data: {
          because,
          ticket: {
            id: ticket.id,
            number,
            subject,
            statusCategory,
            statusId,
            priority,
            teamId,
            assigneeId,
            topicId,
            line: ticket.line,
            tags: ticket.tags,
            channel: ticket.channel,
            language: ticket.language,
            version: ticket.version,
            createdAt: ticket.createdAt,
            url: `${scope.world.config.baseUrl}/tickets/${number}`,
          },
          requester: { id: ticket.requesterId, name: customer?.name ?? '', email: email?.value ?? null },
        },
      });
    },
  },
];

/** One that is switched off may be named: it is called again when it is on. */
export const webhookDirectories: readonly Directory[] = [
  {
    kind: 'webhook',
    find: async (scope, id) => {
      const row = await find(scope.tx, { id });
      return row && { name: row.name, gone: false };
    },
  },
];
