/** @module A day and a few words: when the result was notified, when the rectification came in. */
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';

const leastText = 4;

export function DayDialog({
  title,
  hint,
  day,
  text,
  optional = false,
  onDo,
  onClose,
}: {
  readonly title: string;
  readonly hint: string;
  /** Labels of the two fields. */
  readonly day: string;
  readonly text: string;
  readonly optional?: boolean;
  readonly onDo: (on: string, text: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [on, setOn] = useState('');
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const go = async () => {
    setBusy(true);
    try {
      await onDo(on, words.trim());
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
      title={title}
      okText={title}
      okButtonProps={{ loading: busy, disabled: on === '' || (!optional && words.trim().length < leastText) }}
      cancelText={t('common.cancel')}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <p className="page-note">{hint}</p>
      <Form layout="vertical">
        <Form.Item label={day}>
          <Input type="date" aria-label={day} value={on} onChange={(event) => setOn(event.target.value)} />
        </Form.Item>
        <Form.Item label={text}>
          <Input.TextArea
            aria-label={text}
            rows={3}
            maxLength={optional ? 300 : 2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Form.Item>
      </Form>
      {problem === null ? null : <ProblemNote error={problem} />}
    </Modal>
  );
}
