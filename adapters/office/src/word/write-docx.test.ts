/** @module A report as Word: its text is the tree's text, the same bytes every time, and a template that does not fit is refused in words. */
import { getReportKind, numbersOf, type Report, type ReportKind, reportDigest, reportKinds } from '@dafeng/reporting';
import { fullFacts } from '@dafeng/reporting/testing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../template/check-template.ts';
import { defaultTemplate } from '../template/default-template.ts';
import { writeDocx } from './write-docx.ts';

const periods = { month: '2025-02', quarter: '2025Q1', year: '2024' } as const;
const compose = (id: ReportKind): Report => {
  const kind = getReportKind(id);
  if (kind === null) throw new Error(id);
  return kind.compose(fullFacts(periods[kind.period]));
};
const stampOf = (report: Report) => ({ version: '第1版', digest: reportDigest(report) });
const write = (report: Report, template?: Uint8Array): Uint8Array => {
  const written = writeDocx(report, { ...stampOf(report), ...(template ? { template } : {}) });
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  return written.value;
};
const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
/** The words of a part, a paragraph a line. */
const linesOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  );
const changed = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(defaultTemplate());
  change(parts);
  return zipSync(parts);
};
const withBody = (...paragraphs: readonly string[]): Uint8Array =>
  changed((parts) => {
    const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
    const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    parts['word/document.xml'] = strToU8(xml.replace(/<w:body>.*(<w:sectPr>)/s, `<w:body>${body}$1`));
  });

describe.each(reportKinds.map(({ id }) => id))('%s as Word', (id) => {
  const report = compose(id);
  const docx = write(report);
  it('prints every number of the tree outside figures, and no other in their places', () => {
    const lines = linesOf(partOf(docx, 'word/document.xml'));
    for (const section of report.sections)
      for (const block of section.blocks) {
        if (block.kind === 'table')
          for (const row of block.rows)
            for (const cell of row.cells)
              if (cell.kind === 'number')
                expect(lines).toContain(cell.quality === 'estimate' ? `≈${cell.text}` : cell.text);
        if (block.kind === 'paragraph') {
          const text = block.said.zh.flatMap((run) => ('text' in run ? [run.text] : [])).join('');
          if (block.said.zh.every((run) => 'text' in run)) expect(lines).toContain(text);
        }
      }
  });
  it('is the same file from the same tree', () => {
    expect(Buffer.from(write(report)).equals(Buffer.from(docx))).toBe(true);
  });
  it('says on every page that the city is an example, with date, version and digest', () => {
    expect(linesOf(partOf(docx, 'word/header1.xml')).join()).toContain('示例（虚构城市，仅供演示）');
    const footer = linesOf(partOf(docx, 'word/footer1.xml')).join();
    for (const said of [report.asOf, '第1版', reportDigest(report).slice(0, 16)]) expect(footer).toContain(said);
  });
  it('numbers tables and figures and holds a picture for each figure, vector and raster', () => {
    const lines = linesOf(partOf(docx, 'word/document.xml'));
    const count = (kind: string) =>
      report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind)).length;
    expect(lines.filter((line) => /^表 \d+\u3000/.test(line)).length).toBe(count('table'));
    expect(lines.filter((line) => /^图 \d+\u3000/.test(line)).length).toBe(count('figure'));
    const media = Object.keys(unzipSync(docx)).filter((name) => name.startsWith('word/media/'));
    expect(media.length).toBe(2 * count('figure'));
  });
});

describe('a template of the office', () => {
  const report = compose('quarterly-dispatch');
  it('may put sections where it likes and lay out a table of its own', () => {
    const docx = write(
      report,
      withBody('{{城市}}双碳办', '{{@总体进展}}', '{{#headline-targets}}{{指标}}：{{结果}}{{/headline-targets}}'),
    );
    const lines = linesOf(partOf(docx, 'word/document.xml'));
    expect(lines[0]).toBe('临江市双碳办');
    expect(lines).toContain('一、总体进展');
    expect(lines.join('\n')).toContain('单位地区生产总值能耗：8.9');
    expect(lines.join('\n')).not.toContain('编制依据');
  });
  it('may loop over the sections', () => {
    const lines = linesOf(
      partOf(write(report, withBody('{{#章节}}', '{{章号}}{{章名}}', '{{@章内容}}', '{{/章节}}')), 'word/document.xml'),
    );
    for (const { number, title } of report.sections) expect(lines).toContain(`${number.zh}${title.zh}`);
  });
  it('keeps its own words when a placeholder is cut into runs, as Word does', () => {
    const template = changed((parts) => {
      const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
      parts['word/document.xml'] = strToU8(
        xml.replace(
          '<w:t xml:space="preserve">{{标题}}</w:t>',
          '<w:t>{</w:t></w:r><w:r><w:t>{标</w:t></w:r><w:r><w:t>题}}</w:t>',
        ),
      );
    });
    expect(linesOf(partOf(write(report, template), 'word/document.xml'))).toContain(report.title.zh);
  });
  it.each<[string, () => Uint8Array, string, string]>([
    [
      'an unknown placeholder',
      () => withBody('{{@正文}}', '{{合计}}'),
      'unknown-placeholder',
      '不认识占位符“{{合计}}”。',
    ],
    ['an unknown section', () => withBody('{{@小结}}'), 'unknown-placeholder', '不认识占位符“{{@小结}}”。'],
    [
      'an unknown column',
      () => withBody('{{@正文}}{{#filings}}{{金额}}{{/filings}}'),
      'broken-placeholder',
      '占位符“正文”须独占一段，同段不能有别的文字。',
    ],
    [
      'a loop that is not closed',
      () => withBody('{{@正文}}', '{{#章节}}'),
      'broken-placeholder',
      '占位符“章节”的循环没有结束。',
    ],
    [
      'a placeholder that is not closed',
      () => withBody('{{@正文}}', '{{标题'),
      'broken-placeholder',
      '占位符“标题”没有结束的 }}。',
    ],
    ['nothing of the report', () => withBody('{{标题}}'), 'empty-template', '模板里没有报告内容的占位符。'],
    [
      'a missing style',
      () =>
        changed((parts) => {
          parts['word/styles.xml'] = strToU8(
            strFromU8(parts['word/styles.xml'] as Uint8Array).replace('达峰表注', '注'),
          );
        }),
      'missing-style',
      '模板缺少样式“达峰表注”（用于图表的注和来源）。',
    ],
    [
      'a block in the header',
      () =>
        changed((parts) => {
          parts['word/header1.xml'] = strToU8(
            strFromU8(parts['word/header1.xml'] as Uint8Array).replace('{{标题}}　{{副标题}}', '{{@正文}}'),
          );
        }),
      'misplaced-placeholder',
      '“{{@正文}}”放在了页眉或页脚里。',
    ],
    [
      'macros',
      () =>
        changed((parts) => {
          parts['word/vbaProject.bin'] = new Uint8Array(4);
        }),
      'template-with-macros',
      '模板含有宏或控件。',
    ],
    [
      'a template attached from outside',
      () =>
        changed((parts) => {
          parts['word/_rels/settings.xml.rels'] = strToU8(
            '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://elsewhere.example/x.dotm" TargetMode="External"/></Relationships>',
          );
        }),
      'template-with-links',
      '模板引用了外部内容（http://elsewhere.example/x.dotm），打开报告的人会被连到那里。',
    ],
    [
      'a picture from outside, written another way',
      () =>
        changed((parts) => {
          parts['word/_rels/footer1.xml.rels'] = strToU8(
            "<p:Relationships xmlns:p='http://schemas.openxmlformats.org/package/2006/relationships'><p:Relationship Id='a' TargetMode = 'External' Target='http://elsewhere.example/x.png' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'/></p:Relationships>",
          );
        }),
      'template-with-links',
      '模板引用了外部内容（http://elsewhere.example/x.png），打开报告的人会被连到那里。',
    ],
    ['text that is no zip', () => strToU8('hello'), 'template-unreadable', '模板打不开：文件已损坏，或不是 .docx。'],
    [
      'a zip that is no Word file',
      () => zipSync({ 'a.txt': strToU8('a') }),
      'template-not-word',
      '这不是 Word 文档（没有正文或样式）。',
    ],
    [
      'a bomb',
      () => zipSync({ 'word/document.xml': new Uint8Array(50 * 1024 * 1024) }),
      'template-too-large',
      '模板过大，或解压后异常庞大。',
    ],
  ])('is refused with %s', (_, make, code, message) => {
    const checked = checkTemplate(make(), 'quarterly-dispatch');
    expect(checked.ok ? [] : checked.faults.map((fault) => [fault.code, fault.message.zh])).toContainEqual([
      code,
      message,
    ]);
    expect(checked.ok ? [] : checked.faults.filter(({ remedy }) => remedy.zh === '')).toEqual([]);
  });
});

it('numbers of the tree are there to be compared', () => {
  expect(numbersOf(compose('quarterly-dispatch')).length).toBeGreaterThan(20);
});
