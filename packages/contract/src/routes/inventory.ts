/** @module What the books come to: energy, inventory, traces, quality, comparison, uncertainty, indicators. */
import { z } from 'zod';
import { gwpSet, methodId } from '../books.ts';
import { explanation } from '../figure.ts';
import { energyAccount, inventory } from '../inventory.ts';
import { byBook, route } from './route.ts';

/** Another method than the book's: a restatement, shown beside it and never stored. */
const byMethod = z.object({ method: methodId.optional(), gwp: gwpSet.optional() });

export const inventoryRoutes = {
  listMethods: route({
    method: 'GET',
    path: '/inventory-methods',
    tag: 'inventory',
    access: 'signed-in',
    summary: { zh: '核算方法', en: 'Method editions' },
    response: z.object({
      items: z.array(
        z.object({
          id: methodId,
          name: z.object({ zh: z.string(), en: z.string() }),
          gwpSet,
          notes: z.array(z.object({ zh: z.string(), en: z.string() })),
        }),
      ),
    }),
  }),
  getEnergy: route({
    method: 'GET',
    path: '/books/:bookId/energy',
    tag: 'inventory',
    access: 'signed-in',
    summary: { zh: '能源消费（当量、等价）', en: 'Energy in both bases, with the flows of a Sankey' },
    params: byBook,
    response: energyAccount,
  }),
  getInventory: route({
    method: 'GET',
    path: '/books/:bookId/inventory',
    tag: 'inventory',
    access: 'signed-in',
    summary: { zh: '温室气体清单', en: 'The greenhouse-gas inventory' },
    params: byBook,
    query: byMethod,
    response: inventory,
  }),
  explain: route({
    method: 'GET',
    path: '/books/:bookId/trace',
    tag: 'inventory',
    access: 'signed-in',
    summary: { zh: '一个数的来历', en: 'How a number came to be' },
    params: byBook,
    query: byMethod.extend({
      ref: z.string().min(1).max(400),
      depth: z.coerce.number().int().min(1).max(40).default(12),
      place: z.string().max(2000).optional().describe('Open the tree from this place'),
    }),
    response: explanation,
  }),
} as const;
