/** @module The simplified balance: what the missing-data ladder would fill, and writing it. */
import { z } from 'zod';
import { book, cellRemark, fillProposal } from '../books.ts';
import { byBook, route } from './route.ts';

const revised = z.object({ expectedRevision: z.int() });
const written = z.object({ book, written: z.int(), remarks: z.array(cellRemark) });

export const fillRoutes = {
  proposeFill: route({
    method: 'POST',
    path: '/books/:bookId/fill',
    tag: 'books',
    access: 'keep-books',
    summary: { zh: '简易平衡表：推补缺项', en: 'What the missing-data ladder would fill; nothing is written' },
    params: byBook,
    body: 'multipart',
    response: fillProposal,
  }),
  applyFill: route({
    method: 'POST',
    path: '/books/:bookId/fill/apply',
    tag: 'books',
    access: 'keep-books',
    summary: { zh: '写入推补值', en: 'Write the proposed cells, each flagged with its method and spread' },
    params: byBook,
    body: revised.extend({ file: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string().max(200) }),
    response: written,
  }),
} as const;
