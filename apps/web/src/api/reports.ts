/** @module Questions of reports and templates with their cache keys, and the acts that change them. */
import type { Report } from '@dafeng/contract';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from './client.ts';
import { queryClient } from './queries.ts';

const root = ['reports'] as const;

export const reportKindsQuery = queryOptions({
  queryKey: [...root, 'kinds'],
  queryFn: ({ signal }) => call('GET', '/report-kinds', { signal }),
  staleTime: 10 * 60_000,
});
export const reportsQuery = (cityId: string) =>
  queryOptions({
    queryKey: [...root, 'of', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/reports', { params: { cityId }, signal }),
  });
export const reportQuery = (cityId: string, reportId: string) =>
  queryOptions({
    queryKey: [...root, 'one', cityId, reportId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/reports/:reportId', { params: { cityId, reportId }, signal }),
  });
export const verifyQuery = (cityId: string, reportId: string) =>
  queryOptions({
    queryKey: [...root, 'verify', cityId, reportId],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/reports/:reportId/verify', { params: { cityId, reportId }, signal }),
    staleTime: 0,
  });
export const templatesQuery = (cityId: string) =>
  queryOptions({
    queryKey: [...root, 'templates', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/report-templates', { params: { cityId }, signal }),
  });

export const reportFile = (cityId: string, reportId: string, format: 'docx' | 'xlsx', language: 'zh' | 'en'): string =>
  addressOf('/cities/:cityId/reports/:reportId/file', { cityId, reportId }, { format, language });
export const templateFile = (cityId: string, kind: string, which: 'current' | 'default'): string =>
  addressOf('/cities/:cityId/report-templates/:kind/file', { cityId, kind }, { which });

/** What an act answered is what is shown; lists are asked again. */
export async function keepReport(one: Report): Promise<void> {
  queryClient.setQueryData(reportQuery(one.cityId, one.id).queryKey, one);
  await queryClient.invalidateQueries({ queryKey: reportsQuery(one.cityId).queryKey });
}
export const refreshReports = (cityId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: reportsQuery(cityId).queryKey });
export const refreshTemplates = (cityId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: templatesQuery(cityId).queryKey });
