/** @module Questions of budgets and breakdowns, with their cache keys. */
import type { BudgetImport, BudgetKind } from '@dafeng/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { queryClient } from './queries.ts';
import { type Sending, sendFile } from './send-file.ts';

export const budgetsQuery = (cityId: string, kind: BudgetKind, at: string | undefined) =>
  queryOptions({
    queryKey: ['budgets', cityId, 'tree', kind, at ?? ''],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/budgets', { params: { cityId }, query: { kind, at }, signal }),
    placeholderData: keepPreviousData,
  });
export const budgetQuery = (cityId: string, budgetId: string, at: string | undefined) =>
  queryOptions({
    queryKey: ['budgets', cityId, 'one', budgetId, at ?? ''],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/budgets/:budgetId', { params: { cityId, budgetId }, query: { at }, signal }),
    placeholderData: keepPreviousData,
  });
export const refreshBudgets = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['budgets'] });
export const sendBudgets = (
  cityId: string,
  file: File,
  dryRun: boolean,
  onProgress: (part: number) => void,
): Sending<BudgetImport> =>
  sendFile('/cities/:cityId/budgets/import', { cityId }, { dryRun: String(dryRun) }, file, onProgress);

export const splitRulesQuery = queryOptions({
  queryKey: ['breakdowns', 'rules'],
  queryFn: ({ signal }) => call('GET', '/breakdown-rules', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
export const breakdownsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['breakdowns', cityId, 'list'],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/breakdowns', { params: { cityId }, signal }),
  });
export const breakdownQuery = (cityId: string, breakdownId: string) =>
  queryOptions({
    queryKey: ['breakdowns', cityId, 'one', breakdownId],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/breakdowns/:breakdownId', { params: { cityId, breakdownId }, signal }),
  });
export interface ReceiversAsked {
  readonly kind: 'county' | 'department' | 'enterprise';
  readonly indicatorId: string;
  readonly unit: string;
  readonly basis: string;
  readonly baseYear: number | undefined;
}
export const receiversQuery = (cityId: string, { kind, indicatorId, unit, basis, baseYear }: ReceiversAsked) =>
  queryOptions({
    queryKey: ['breakdowns', cityId, 'receivers', kind, indicatorId, unit, basis, baseYear ?? 0],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/breakdown-receivers', {
        params: { cityId },
        query: { kind, indicatorId, unit, basis, baseYear },
        signal,
      }),
  });
export const bodyTargetsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['breakdowns', cityId, 'body-targets'],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/body-targets', { params: { cityId }, signal }),
  });
/** What is issued by a breakdown stands among the budgets too. */
export const refreshBreakdowns = async (): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: ['breakdowns'] });
  await refreshBudgets();
};
