/** @module Notices sent to bodies, with state and answer; open ones first. A new one begins here, from a warning or from a task. */
import { PlusOutlined } from '@ant-design/icons';
import type { FilingState } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { filingsQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne } from '../../parts/filter.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayDispatch, useSession } from '../../shell/current-city.ts';
import { openFirst } from '../filings/filing-order.ts';
import { FilingTable } from '../filings/filing-table.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { ClearFilters, TaskFilters, type ViewProps } from './plan-tasks.tsx';
import { noticeSubject } from './task-search.ts';

const states: readonly FilingState[] = ['draft', 'submitted', 'reviewed', 'returned', 'approved', 'withdrawn'];
const isState = (text: string | undefined): text is FilingState => states.some((state) => state === text);

export function NoticesView(props: ViewProps) {
  const { cityId, search, change } = props;
  const { t } = useWords();
  const office = mayDispatch(useSession());
  const state = isState(search.status) ? search.status : undefined;
  const notices = useQuery(filingsQuery(cityId, { kind: 'notice', body: search.body, state }));
  const shown = openFirst(
    (notices.data?.items ?? []).filter(({ title, subjectTitle }) =>
      `${title}${subjectTitle ?? ''}`.includes(search.q ?? ''),
    ),
  );
  const filtered = search.body !== undefined || search.q !== undefined || state !== undefined;
  return (
    <>
      <div className="filters">
        {office ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ new: '1' })}>
            {t('work.notice.new')}
          </Button>
        ) : null}
        <TaskFilters {...props} find={t('work.notice.find')} />
        <FilterOne
          label={t('work.state')}
          value={state}
          options={states.map((one) => ({ value: one, label: t(`work.stateOf.${one}`) }))}
          onChange={(status) => change({ status })}
        />
        <ClearFilters search={search} change={change} />
      </div>
      {notices.isError ? <ProblemNote error={notices.error} onRetry={() => void notices.refetch()} /> : null}
      {notices.isPending ? <Waiting rows={8} /> : null}
      {notices.isSuccess && shown.length === 0 ? (
        <Nothing
          title={t('work.notice.none')}
          hint={t(filtered ? 'common.emptyHint' : office ? 'work.notice.noneHint' : 'work.notice.noneReader')}
        />
      ) : null}
      {shown.length > 0 ? (
        <FilingTable cityId={cityId} filings={shown} caption={t('work.view.notices')} titled />
      ) : null}
      {office && search.new === '1' ? (
        <NoticeDialog
          cityId={cityId}
          subject={noticeSubject(search)}
          onSubject={(next) => change({ warning: undefined, target: undefined, item: undefined, ...next })}
          onClose={() => change({ new: undefined, warning: undefined, target: undefined, item: undefined })}
        />
      ) : null}
    </>
  );
}
