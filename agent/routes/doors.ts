/** Addresses that are open without a session. */
import { createRoute } from '@tanstack/react-router';
import { onlyText, root } from './inside.ts';
import { latePage } from './latePage.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (given): { next?: string } => onlyText(given, 'next'),
  component: latePage(() => import('../pages/SignInPage.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (given): { key?: string } => onlyText(given, 'key'),
  component: latePage(() => import('../pages/SetupPage.tsx'), 'SetupPage'),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  validateSearch: (given): { token?: string } => onlyText(given, 'token'),
  component: latePage(() => import('../pages/InvitePage.tsx'), 'InvitePage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: (given): { token?: string } => onlyText(given, 'token'),
  component: latePage(() => import('../pages/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
});

export const doors = [signIn, setup, invite, resetPassword] as const;
