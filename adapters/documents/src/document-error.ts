/**
 * @module The one list of reasons why a document is refused, each with what happened and what to do about it.
 * Finding the reason is left to the readers; the exit code or HTTP status is decided by the apps.
 */
import type { Bilingual } from './document.ts';

export type DocumentErrorCode =
  | 'empty-file'
  | 'file-not-found'
  | 'too-large'
  | 'too-many-pages'
  | 'too-many-characters'
  | 'time-limit'
  | 'memory-limit'
  | 'zip-bomb'
  | 'encrypted-pdf'
  | 'encrypted-office'
  | 'corrupt-docx'
  | 'corrupt-pdf'
  | 'unsupported-format'
  | 'scanned-pdf'
  | 'no-text'
  | 'undecodable-text'
  | 'cancelled'
  | 'reader-failed';

/** Where in the file the trouble lies, in words a person can use. */
export interface DocumentErrorPlace {
  readonly fileName?: string;
  readonly byte?: number;
  readonly page?: number;
  readonly entry?: string;
}

export interface DocumentError {
  readonly code: DocumentErrorCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly where?: DocumentErrorPlace;
}

interface Wording {
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
}

/** `{detail}` is filled by the reader: a size, a format name, a position. */
const wordings: Readonly<Record<DocumentErrorCode, Wording>> = {
  'empty-file': {
    zh: '文件是空的{detail}。',
    en: 'The file is empty{detail}.',
    remedyZh: '请检查文件是否下载完整，再选一次。',
    remedyEn: 'Check that the file was downloaded completely and choose it again.',
  },
  'file-not-found': {
    zh: '找不到或打不开该文件{detail}。',
    en: 'The file cannot be found or opened{detail}.',
    remedyZh: '请检查路径和读取权限。',
    remedyEn: 'Check the path and the permission to read it.',
  },
  'too-large': {
    zh: '文件太大{detail}。',
    en: 'The file is too large{detail}.',
    remedyZh: '请压缩其中的图片，或只上传方案正文。',
    remedyEn: 'Compress its pictures, or submit only the plan itself.',
  },
  'too-many-pages': {
    zh: '页数太多{detail}。',
    en: 'The document has too many pages{detail}.',
    remedyZh: '请只上传方案正文所在的页。',
    remedyEn: 'Submit only the pages that hold the plan.',
  },
  'too-many-characters': {
    zh: '文字太多{detail}。',
    en: 'The document holds too much text{detail}.',
    remedyZh: '请只上传方案正文。',
    remedyEn: 'Submit only the plan itself.',
  },
  'time-limit': {
    zh: '读取超时{detail}。',
    en: 'Reading took too long{detail}.',
    remedyZh: '请另存为 docx 或 txt 后再试，或只上传方案正文。',
    remedyEn: 'Save it as docx or txt and try again, or submit only the plan itself.',
  },
  'memory-limit': {
    zh: '读取所需内存超过限制{detail}。',
    en: 'Reading needs more memory than allowed{detail}.',
    remedyZh: '请另存为 docx 或 txt 后再试，或只上传方案正文。',
    remedyEn: 'Save it as docx or txt and try again, or submit only the plan itself.',
  },
  'zip-bomb': {
    zh: '文件解压后异常庞大，已拒绝{detail}。',
    en: 'The file inflates to an abnormal size and was refused{detail}.',
    remedyZh: '请在 Word 或 WPS 中打开，另存为新的 docx 后再试。',
    remedyEn: 'Open it in Word or WPS, save it as a new docx and try again.',
  },
  'encrypted-pdf': {
    zh: 'PDF 设有打开密码，无法读取{detail}。',
    en: 'The PDF is protected by a password and cannot be read{detail}.',
    remedyZh: '请用密码打开后另存为无密码的 PDF。',
    remedyEn: 'Open it with the password and save it without one.',
  },
  'encrypted-office': {
    zh: 'Word 文件设有密码，无法读取{detail}。',
    en: 'The Word file is protected by a password and cannot be read{detail}.',
    remedyZh: '请用密码打开后取消密码，另存为 docx。',
    remedyEn: 'Open it with the password, remove the password and save it as docx.',
  },
  'corrupt-docx': {
    zh: 'Word 文件已损坏或不完整{detail}。',
    en: 'The Word file is damaged or incomplete{detail}.',
    remedyZh: '请重新下载；若能在 Word 或 WPS 中打开，请另存为新的 docx。',
    remedyEn: 'Download it again; if Word or WPS can open it, save it as a new docx.',
  },
  'corrupt-pdf': {
    zh: 'PDF 已损坏或不完整{detail}。',
    en: 'The PDF is damaged or incomplete{detail}.',
    remedyZh: '请重新下载；若能用阅读器打开，请另存（打印）为新的 PDF。',
    remedyEn: 'Download it again; if a viewer can open it, print it to a new PDF.',
  },
  'unsupported-format': {
    zh: '不支持的文件格式{detail}。',
    en: 'This file format is not supported{detail}.',
    remedyZh: '请另存为 docx、pdf、html 或 txt。',
    remedyEn: 'Save it as docx, pdf, html or txt.',
  },
  'scanned-pdf': {
    zh: '这是扫描件：PDF 中只有图片，没有可读的文字{detail}。',
    en: 'This is a scan: the PDF holds pictures and no readable text{detail}.',
    remedyZh: '请先做文字识别（OCR）并校对，或上传发布机关的 docx、html 版本。',
    remedyEn: "Run text recognition (OCR) and proof-read it, or submit the issuer's docx or html version.",
  },
  'no-text': {
    zh: '文件中没有文字{detail}。',
    en: 'The document holds no text{detail}.',
    remedyZh: '请检查是否选对了文件。',
    remedyEn: 'Check that this is the right file.',
  },
  'undecodable-text': {
    zh: '文字编码无法识别，或混用了多种编码{detail}。',
    en: 'The text encoding is not recognised, or several encodings are mixed{detail}.',
    remedyZh: '请用文本编辑器打开该位置检查，另存为 UTF-8。',
    remedyEn: 'Open that place in a text editor, mend it and save as UTF-8.',
  },
  cancelled: {
    zh: '已取消读取{detail}。',
    en: 'Reading was cancelled{detail}.',
    remedyZh: '需要时请重新读取。',
    remedyEn: 'Read it again when needed.',
  },
  'reader-failed': {
    zh: '读取时出现意外错误{detail}。',
    en: 'Reading failed unexpectedly{detail}.',
    remedyZh: '请另存为 docx 或 txt 后再试，并把该文件反馈给维护者。',
    remedyEn: 'Save it as docx or txt and try again, and report the file to the maintainers.',
  },
};

/**
 * Builds the error of a code. `detail` is a short phrase in both languages, set in brackets after the message.
 * @example documentError('too-large', { zh: '35 MB，上限 30 MB', en: '35 MB, limit 30 MB' })
 */
export function documentError(code: DocumentErrorCode, detail?: Bilingual, where?: DocumentErrorPlace): DocumentError {
  const wording = wordings[code];
  return {
    code,
    message: {
      zh: wording.zh.replace('{detail}', () => (detail ? `（${detail.zh}）` : '')),
      en: wording.en.replace('{detail}', () => (detail ? ` (${detail.en})` : '')),
    },
    remedy: { zh: wording.remedyZh, en: wording.remedyEn },
    ...(where ? { where } : {}),
  };
}

/** Carries a `DocumentError` up through a reader; turned into a `Result` at the door, never seen outside this package. */
export class DocumentRefusal extends Error {
  readonly error: DocumentError;
  constructor(error: DocumentError) {
    super(error.message.en);
    this.name = 'DocumentRefusal';
    this.error = error;
  }
}

/** Throws the refusal of a code. */
export function refuse(code: DocumentErrorCode, detail?: Bilingual, where?: DocumentErrorPlace): never {
  throw new DocumentRefusal(documentError(code, detail, where));
}

/** A size a person reads: 512 B, 31.4 MB. */
export function printBytes(bytes: number): string {
  const kilo = 1024;
  if (bytes < kilo) return `${bytes} B`;
  if (bytes < kilo * kilo) return `${(bytes / kilo).toFixed(0)} KB`;
  return `${(bytes / kilo / kilo).toFixed(1)} MB`;
}

/** Anything thrown becomes a named error; what is not a refusal is a bug of ours or of a library and says so. */
export function toDocumentError(thrown: unknown): DocumentError {
  if (thrown instanceof DocumentRefusal) return thrown.error;
  if (thrown instanceof RangeError && /call stack|array length|string length/i.test(thrown.message))
    return documentError('memory-limit');
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}`.slice(0, 200) : 'unknown';
  return documentError('reader-failed', { zh: reason, en: reason });
}
