/** @module A file a person wrote, as plain data: its text, or its YAML (of which JSON is a part). What it means is left to the packages. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { RefusedError } from './refusal.ts';

/** @throws RefusedError where the file is not there */
export const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new RefusedError({
      code: 'file-not-found',
      message: { zh: `读不到文件 ${path}。`, en: `cannot read the file ${path}.` },
      remedy: { zh: '请核对路径。', en: 'Check the path.' },
    });
  }
};

/** YAML, of which JSON is a part; aliases cannot blow up. */
export const readYaml = (path: string): unknown => {
  const document = parseDocument(readText(path).replace(/^\uFEFF/, ''));
  const [error] = document.errors;
  if (error)
    throw new RefusedError({
      code: 'not-yaml',
      message: { zh: `${path} 不是 YAML：${error.message}。`, en: `${path} is no YAML: ${error.message}.` },
      remedy: { zh: '请核对缩进和冒号。', en: 'Check indents and colons.' },
    });
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : '';
    throw new RefusedError({
      code: 'not-yaml',
      message: { zh: `${path} 无法展开：${said}。`, en: `${path} cannot be unfolded: ${said}.` },
      remedy: { zh: '请去掉引用（&、*）。', en: 'Take out its aliases.' },
    });
  }
};
