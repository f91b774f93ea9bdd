/**
 * @module Why a file is not read as a workbook, in words and with what to do. What is wrong inside its sheets is left to the accounting.
 */
import type { Fault } from '@dafeng/accounting';

type WorkbookFaultCode = Extract<
  Fault['code'],
  'empty-file' | 'unreadable-file' | 'file-too-large' | 'protected-file' | 'reading-ended'
>;
const remedies: Readonly<Record<WorkbookFaultCode, readonly [string, string]>> = {
  'empty-file': ['请选择填好的表。', 'Choose the filled sheet.'],
  'unreadable-file': [
    '请在 Excel 或 WPS 中打开，另存为新的 xlsx 后再试。',
    'Open it in Excel or WPS, save it as a new xlsx and try again.',
  ],
  'file-too-large': [
    '请只保留要报送的工作表，删去图片和空行空列后另存。',
    'Keep only the sheets to be sent, delete pictures and empty rows and columns, and save again.',
  ],
  'protected-file': ['请取消打开密码后另存。', 'Remove the password and save again.'],
  'reading-ended': [
    '请只保留要报送的工作表，另存为新的 xlsx 后再试。',
    'Keep only the sheets to be sent, save as a new xlsx and try again.',
  ],
};

/** Carries a fault up through the reader; turned into an outcome at its door. */
export class WorkbookRefusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message.en);
    this.name = 'WorkbookRefusal';
    this.fault = fault;
  }
}
export const workbookFault = (code: WorkbookFaultCode, file: string, zh: string, en: string): Fault => ({
  code,
  file,
  row: null,
  column: null,
  message: { zh, en },
  remedy: { zh: remedies[code][0], en: remedies[code][1] },
});
