/** @module The cockpit of a city: what is read in the morning, in one answer; the probability of peaking apart, since it takes longer. */
import { cockpit, peakChance } from '../cockpit.ts';
import { lookedAt } from '../tracking.ts';
import { byCity, route } from './route.ts';

export const cockpitRoutes = {
  getCockpit: route({
    method: 'GET',
    path: '/cities/:cityId/cockpit',
    tag: 'tracking',
    access: 'signed-in',
    summary: { zh: '驾驶舱', en: 'Lights, warnings, what is due, counties, budgets, freshness' },
    params: byCity,
    query: lookedAt,
    response: cockpit,
  }),
  getPeakChance: route({
    method: 'GET',
    path: '/cities/:cityId/peak-chance',
    tag: 'outlook',
    access: 'signed-in',
    summary: { zh: '达峰概率', en: 'How likely emissions peak in time, by the model of the city' },
    params: byCity,
    response: peakChance,
  }),
} as const;
