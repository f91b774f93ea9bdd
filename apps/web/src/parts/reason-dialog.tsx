/** @module An act that wants its reason in words before it is done: returning, withdrawing, extending. */
import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { ProblemNote } from './states.tsx';

const leastReason = 4;

export function ReasonDialog({
  title,
  hint,
  label,
  ok,
  danger = false,
  optional = false,
  onDo,
  onClose,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly label: string;
  readonly ok: string;
  readonly danger?: boolean;
  readonly optional?: boolean;
  readonly onDo: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const go = async () => {
    setBusy(true);
    try {
      await onDo(reason.trim());
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
      okText={ok}
      okButtonProps={{ danger, loading: busy, disabled: !optional && reason.trim().length < leastReason }}
      cancelText={t('common.cancel')}
      onOk={() => void go()}
      onCancel={onClose}
    >
      {hint === undefined ? null : <p className="page-note">{hint}</p>}
      {children}
      <Form layout="vertical">
        <Form.Item label={label} extra={optional ? undefined : t('work.reasonLeast', { least: leastReason })}>
          <Input.TextArea
            autoFocus
            aria-label={label}
            rows={4}
            maxLength={1000}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      {problem === null ? null : <ProblemNote error={problem} />}
    </Modal>
  );
}
