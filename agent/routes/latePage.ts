/** A page that is a piece of its own. */
import { lazyRouteComponent } from '@tanstack/react-router';
import { late } from '../lib/late.ts';

export const latePage: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(late(load), name);
