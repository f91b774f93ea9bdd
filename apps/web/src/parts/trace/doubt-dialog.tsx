/**
 * @module A doubt about a number that stands in a cell: it goes on the cell as a remark. What is typed survives a reload.
 */
import type { TraceNode } from '@dafeng/contract';
import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { forget, isText, keep, recall } from '../../view/storage.ts';
import { ProblemNote } from '../states.tsx';

const longest = 1000;

export function DoubtDialog({ node, onClose }: { readonly node: TraceNode; readonly onClose: () => void }) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const { link } = node;
  const draft = link?.kind === 'cell' ? `doubt.${link.bookId}.${link.sheet}.${link.row}.${link.column}` : 'doubt';
  const [text, setText] = useState(() => recall('session', draft, isText) ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (link?.kind !== 'cell') return null;
  const { bookId, sheet, row, column } = link;
  const send = async () => {
    setBusy(true);
    try {
      await call('POST', '/books/:bookId/comments', { params: { bookId }, body: { sheet, row, column, text } });
      forget('session', draft);
      void queryClient.invalidateQueries({ queryKey: ['books', bookId] });
      void message.success(t('trace.doubtSent'));
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('trace.doubtTitle', { name: pick(node.term) })}
      okText={t('trace.doubt')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: text.trim() === '' }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {problem === null ? null : <ProblemNote error={problem} />}
      <p className="quiet">{t('trace.doubtHint')}</p>
      <Input.TextArea
        autoFocus
        rows={4}
        maxLength={longest}
        aria-label={t('trace.doubtText')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          keep('session', draft, event.target.value);
        }}
      />
    </Modal>
  );
}
