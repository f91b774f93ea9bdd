/** @module What states, actions and guards of a filing are called and how a guard says no. Decides nothing. */
import type { Bilingual } from '@dafeng/quantity';
import type { FilingAction, FilingGuard, FilingKind, FilingState } from './filing-workflow.ts';

export const stateNames: Readonly<Record<FilingState, Bilingual>> = {
  draft: { zh: '待填报', en: 'draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  reviewed: { zh: '已审核', en: 'reviewed' },
  returned: { zh: '已退回', en: 'returned' },
  approved: { zh: '已通过', en: 'approved' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};
export const actionNames: Readonly<Record<FilingAction, Bilingual>> = {
  save: { zh: '保存', en: 'save' },
  submit: { zh: '提交', en: 'submit' },
  review: { zh: '审核', en: 'review' },
  return: { zh: '退回', en: 'return' },
  approve: { zh: '通过', en: 'approve' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  reopen: { zh: '重新打开', en: 'reopen' },
};
export const kindNames: Readonly<Record<FilingKind, Bilingual>> = {
  round: { zh: '定期报送', en: 'report of a round' },
  notice: { zh: '督办单', en: 'notice' },
  'county-plan': { zh: '县级方案', en: 'county plan' },
  appeal: { zh: '申诉', en: 'appeal' },
};
export const guardWords: Readonly<Record<FilingGuard, { readonly why: Bilingual; readonly remedy: Bilingual }>> = {
  ownBody: {
    why: { zh: '这件报送不是您单位的。', en: 'The filing is not of your body.' },
    remedy: { zh: '请该单位的经办人操作。', en: 'Its own officer does this.' },
  },
  ownMaking: {
    why: { zh: '只有发出它的一方可以这样做。', en: 'Only who sent it out may do this.' },
    remedy: { zh: '请市双碳办操作。', en: 'Ask the city office to do it.' },
  },
  office: {
    why: { zh: '这一步由市双碳办办理。', en: 'The city office takes this step.' },
    remedy: { zh: '请等待市双碳办办理。', en: 'Wait for the city office.' },
  },
  complete: {
    why: { zh: '还有必填内容没有填好。', en: 'What is required is not complete.' },
    remedy: { zh: '按各栏提示补齐后再提交。', en: 'Complete the fields named and submit again.' },
  },
  notSelf: {
    why: { zh: '提交人不能审核或通过自己提交的报送。', en: 'Who submitted it may neither review nor approve it.' },
    remedy: { zh: '请另一位同事办理。', en: 'Ask a colleague to do it.' },
  },
  roundOpen: {
    why: { zh: '这一轮报送已经关闭，不再接收。', en: 'The round is closed and takes no more reports.' },
    remedy: { zh: '请市双碳办延期或重新开放本轮。', en: 'Ask the city office to extend or reopen the round.' },
  },
  reasonGiven: {
    why: { zh: '没有写明原因。', en: 'No reason is given.' },
    remedy: { zh: '写明原因后再试。', en: 'Give the reason and try again.' },
  },
};
