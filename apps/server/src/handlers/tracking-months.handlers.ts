/**
 * @module Months and the table of targets as a file, over HTTP.
 */
import { toCsv, toXlsx } from '@dafeng/spreadsheets';
import { toMonths } from '../answers/tracking-months.ts';
import { toSummary } from '../answers/tracking-summary.ts';
import type { FileAnswer, SomeHandlers } from '../http/call.ts';
import { trackingSheet } from '../sheets/tracking-sheet.ts';
import type { Services } from './services.ts';

export const trackingMonthHandlers = ({ tracker }: Services): SomeHandlers<'getTrackingMonths' | 'exportTracking'> => ({
  getTrackingMonths: async ({ params, query: { at, asOf, ...asked }, unit }) =>
    unit(async (work) => toMonths(await tracker.of(work, params.cityId, { at, asOf }), asked)),
  exportTracking: async ({ params, query: { at, asOf, format, language }, unit }) =>
    unit(async (work): Promise<FileAnswer> => {
      const tracking = await tracker.of(work, params.cityId, { at, asOf });
      const sheet = trackingSheet(toSummary(tracking), language);
      const { city } = tracking;
      await work.audit.note({
        action: 'tracking.export',
        subject: `${city.name.zh} ${sheet.name}`,
        subjectId: city.id,
        cityId: city.id,
      });
      return {
        name: `${city.name.zh}-${sheet.name}.${format}`,
        type:
          format === 'xlsx'
            ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
            : 'text/csv; charset=utf-8',
        content: format === 'xlsx' ? await toXlsx([sheet]) : toCsv(sheet),
      };
    }),
});
