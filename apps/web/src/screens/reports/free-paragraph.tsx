/** @module A paragraph that belongs to the officer: written here, kept with the draft; printed as it is. */
import type { ReportBlock } from '@dafeng/contract';
import { Input } from 'antd';
import { useWords } from '../../i18n/index.ts';
import type { Writing } from './report-blocks.tsx';

export function FreeParagraph({
  block,
  writing,
}: {
  readonly block: Extract<ReportBlock, { kind: 'free' }>;
  readonly writing: Writing;
}) {
  const { t, pick } = useWords();
  const text = writing.texts[block.id] ?? block.text;
  if (!writing.mayWrite)
    return text.trim() === '' ? null : (
      <div className="report-free-text">
        {text.split(/\n+/).map((line) => (
          <p key={line} className="report-paragraph">
            {line}
          </p>
        ))}
      </div>
    );
  return (
    <div className="report-free">
      <span className="report-free-prompt">
        {t('report.yours')} · {pick(block.prompt)}
      </span>
      <Input.TextArea
        aria-label={pick(block.prompt)}
        autoSize={{ minRows: 2, maxRows: 14 }}
        maxLength={20_000}
        value={text}
        placeholder={pick(block.prompt)}
        onChange={(event) => writing.write(block.id, event.target.value)}
      />
      {text === block.text || block.text === '' ? null : (
        <p className="quiet">{t('report.savedText', { text: block.text })}</p>
      )}
    </div>
  );
}
