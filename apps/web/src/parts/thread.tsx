/** @module A thread of remarks under a thing: who said what and when, and a box for the next one. What is typed survives a reload. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { formatDateTime } from '../view/number.ts';
import { forget, isText, keep, recall } from '../view/storage.ts';
import { ProblemNote } from './states.tsx';

export interface Remark {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export function Thread({
  id,
  remarks,
  onSay,
}: {
  /** Names what was typed and not sent. */
  readonly id: string;
  readonly remarks: readonly Remark[];
  /** Absent where the person may only read. */
  readonly onSay?: ((text: string) => Promise<unknown>) | undefined;
}) {
  const { t } = useWords();
  const shelf = `thread.${id}`;
  const [text, setText] = useState(() => recall('local', shelf, isText) ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const type = (next: string) => {
    setText(next);
    if (next === '') forget('local', shelf);
    else keep('local', shelf, next);
  };
  const say = async () => {
    if (onSay === undefined || text.trim() === '') return;
    setBusy(true);
    try {
      await onSay(text.trim());
      type('');
      setProblem(null);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="thread">
      {remarks.length === 0 ? <p className="quiet">{t('work.thread.none')}</p> : null}
      <ol>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <div className="quiet">
              <strong>{remark.by}</strong> {formatDateTime(remark.at)}
            </div>
            <p className="thread-text">{remark.text}</p>
          </li>
        ))}
      </ol>
      {onSay === undefined ? null : (
        <div className="thread-say no-print">
          <Input.TextArea
            aria-label={t('work.thread.say')}
            placeholder={t('work.thread.say')}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void say();
            }}
          />
          <Button onClick={() => void say()} loading={busy} disabled={text.trim() === ''}>
            {t('work.thread.send')}
          </Button>
        </div>
      )}
      {problem === null ? null : <ProblemNote error={problem} />}
    </div>
  );
}
