/** @module Sheets in and out: templates, exports, pastes, workbooks taken in, the simplified balance. */
import { z } from 'zod';
import { activityTab, book, bookSheet, cellRemark, cellWrite, mapping, upload } from '../books.ts';
import { byBook, byId, route } from './route.ts';

const revised = z.object({ expectedRevision: z.int() });
const shown = z.object({
  sheet: bookSheet.default('energy'),
  tab: activityTab.optional(),
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['zh', 'en']).default('zh'),
});
const written = z.object({ book, written: z.int(), remarks: z.array(cellRemark) });

export const uploadRoutes = {
  exportGrid: route({
    method: 'GET',
    path: '/books/:bookId/grid/export',
    tag: 'books',
    access: 'signed-in',
    summary: { zh: '导出账表', en: 'The grid as a file, equal to the screen' },
    params: byBook,
    query: shown,
    response: 'file',
  }),
  getTemplate: route({
    method: 'GET',
    path: '/books/:bookId/template',
    tag: 'books',
    access: 'signed-in',
    summary: { zh: '下载填报模板', en: 'The workbook to fill' },
    params: byBook,
    query: z.object({ filled: z.enum(['yes', 'no']).default('no') }),
    response: 'file',
  }),
  pasteCells: route({
    method: 'POST',
    path: '/books/:bookId/paste',
    tag: 'books',
    access: 'keep-books',
    summary: { zh: '从表格粘贴', en: 'What a paste would write, with a remark at each cell that cannot be read' },
    params: byBook,
    body: z.object({
      sheet: bookSheet,
      tab: activityTab.optional(),
      row: z.string(),
      column: z.string(),
      text: z.string().max(500_000),
    }),
    response: z.object({ cells: z.array(cellWrite), remarks: z.array(cellRemark) }),
  }),
  startUpload: route({
    method: 'POST',
    path: '/books/:bookId/uploads',
    tag: 'uploads',
    access: 'keep-books',
    summary: { zh: '上传并预览', en: 'Read a workbook and show what it would change; nothing is written' },
    params: byBook,
    body: 'multipart',
    response: upload,
    status: 201,
  }),
  getUpload: route({
    method: 'GET',
    path: '/uploads/:id',
    tag: 'uploads',
    access: 'signed-in',
    summary: { zh: '上传预览', en: 'The preview again' },
    params: byId,
    response: upload,
  }),
  reviseUpload: route({
    method: 'PATCH',
    path: '/uploads/:id',
    tag: 'uploads',
    access: 'keep-books',
    summary: {
      zh: '对应自由格式表、确认疑点',
      en: 'Say what a free-form sheet means, or confirm doubts; the file is read again',
    },
    params: byId,
    body: z.object({
      mappings: z.array(z.object({ sheet: z.string(), mapping, remember: z.boolean().default(true) })).optional(),
      confirmed: z
        .array(z.string().max(300))
        .max(2000)
        .optional()
        .describe('All doubts confirmed, replacing those before'),
    }),
    response: upload,
  }),
  commitUpload: route({
    method: 'POST',
    path: '/uploads/:id/commit',
    tag: 'uploads',
    access: 'keep-books',
    summary: { zh: '写入账册', en: 'Take the workbook in, whole' },
    params: byId,
    body: revised.extend({
      sheets: z.array(z.string()).optional().describe('Names; all recognised ones where left out'),
    }),
    response: written,
  }),
  discardUpload: route({
    method: 'DELETE',
    path: '/uploads/:id',
    tag: 'uploads',
    access: 'keep-books',
    summary: { zh: '放弃上传', en: 'Discard an upload' },
    params: byId,
    response: 'empty',
  }),
} as const;
