/** The people of all tests: an airline with two teams, and another company that must never see them. */
import { addAgent, type NewAgent } from '../features/staff/actions/add-agent.ts';
import { addTeam } from '../features/staff/actions/add-team.ts';
import { furnish } from '../features/staff/actions/finish-setup.ts';
import { hashPassword } from '../features/staff/passwords.ts';
import { newId } from '../platform/ids.ts';
import { theDesk, work, type Scope } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';

/** Everybody's password. */
export const castPassword = 'снег-в-Норильске-17';

export const castEmails = {
  /** Owner. */
  maria: 'maria@polet.example',
  /** Agent of the first team, sees everything. */
  oleg: 'oleg@polet.example',
  /** Agent of the team «Багаж», sees only its tickets. */
  anna: 'anna@polet.example',
  /** Collaborator. */
  igor: 'igor@polet.example',
  /** Admin. */
  vera: 'vera@polet.example',
  /** Owner of the other account. */
  walter: 'walter@other.example',
} as const;

export type CastName = keyof typeof castEmails;

export interface Cast {
  /** «Авиакомпания Полёт». */
  accountId: string;
  teams: { support: string; baggage: string };
  agents: Record<CastName, string>;
  /** Of walter. */
  otherAccountId: string;
  otherTeamId: string;
}

let oneHash: Promise<string> | undefined;

export async function gatherCast(world: World): Promise<Cast> {
  oneHash ??= hashPassword(castPassword);
  const passwordHash = await oneHash;
  const [polet, other] = await Promise.all([
    work(world, newId(), theDesk, (scope) => gatherPolet(scope, passwordHash)),
    work(world, newId(), theDesk, (scope) =>
      furnish(scope, {
        company: 'Other Ltd',
        language: 'en',
        timeZone: 'Europe/London',
        owner: { name: 'Walter White', email: castEmails.walter, passwordHash },
      }),
    ),
  ]);
  return {
    accountId: polet.accountId,
    teams: { support: polet.teamId, baggage: polet.baggage },
    agents: { ...polet.agents, maria: polet.ownerId, walter: other.ownerId },
    otherAccountId: other.accountId,
    otherTeamId: other.teamId,
  };
}

async function gatherPolet(scope: Scope, passwordHash: string) {
  const founded = await furnish(scope, {
    company: 'Авиакомпания Полёт',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    owner: { name: 'Мария Орлова', email: castEmails.maria, passwordHash },
  });
  const support = [founded.teamId];
  const baggage = await addTeam(scope, { name: 'Багаж' });
  const hire = (name: string, email: string, rest: Pick<NewAgent, 'role' | 'sees' | 'teamIds'>) =>
    addAgent(scope, { name, email, ...rest, language: 'ru', passwordHash });
  const agents = {
    oleg: await hire('Олег Смирнов', castEmails.oleg, { role: 'agent', teamIds: support }),
    anna: await hire('Анна Кузнецова', castEmails.anna, { role: 'agent', sees: 'teams', teamIds: [baggage] }),
    igor: await hire('Игорь Волков', castEmails.igor, { role: 'collaborator', teamIds: support }),
    vera: await hire('Вера Белова', castEmails.vera, { role: 'admin' }),
  };
  return { ...founded, baggage, agents };
}
