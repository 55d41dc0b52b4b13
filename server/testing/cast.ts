/** The people of all tests: an airline with two teams, and another company that must never see them. */
import { addAgent, type NewAgent } from '../features/staff/actions/add-agent.ts';
import { addTeam } from '../features/staff/actions/add-team.ts';
import { found } from '../features/staff/actions/finish-setup.ts';
import { hashPassword } from '../features/staff/passwords.ts';
import { theDesk, work } from '../platform/scope.ts';
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
  const polet = await found(world, {
    company: 'Авиакомпания Полёт',
    language: 'ru',
    timeZone: 'Europe/Moscow',
    owner: { name: 'Мария Орлова', email: castEmails.maria, password: castPassword },
  });
  const other = await found(world, {
    company: 'Other Ltd',
    language: 'en',
    timeZone: 'Europe/London',
    owner: { name: 'Walter White', email: castEmails.walter, password: castPassword },
  });
  const rest = await work(world, polet.accountId, theDesk, async (scope) => {
    const baggage = await addTeam(scope, { name: 'Багаж' });
    const hire = (person: Omit<NewAgent, 'language' | 'passwordHash'>) =>
      addAgent(scope, { ...person, language: 'ru', passwordHash });
    return {
      baggage,
      oleg: await hire({
        name: 'Олег Смирнов',
        email: castEmails.oleg,
        role: 'agent',
        teamIds: [polet.teamId],
      }),
      anna: await hire({
        name: 'Анна Кузнецова',
        email: castEmails.anna,
        role: 'agent',
        sees: 'teams',
        teamIds: [baggage],
      }),
      igor: await hire({
        name: 'Игорь Волков',
        email: castEmails.igor,
        role: 'collaborator',
        teamIds: [polet.teamId],
      }),
      vera: await hire({ name: 'Вера Белова', email: castEmails.vera, role: 'admin' }),
    };
  });
  const { baggage, ...agents } = rest;
  return {
    accountId: polet.accountId,
    teams: { support: polet.teamId, baggage },
    agents: { ...agents, maria: polet.ownerId, walter: other.ownerId },
    otherAccountId: other.accountId,
    otherTeamId: other.teamId,
  };
}
