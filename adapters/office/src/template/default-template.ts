/**
 * @module The template that comes with the house: a cover, contents, the sections, header and footer; every style it needs, to be changed in
 * Word. Page and type follow the usual layout of official papers on A4.
 */
import { asPart, writeContainer } from '../container.ts';
import type { Language } from '../language.ts';
import { escaped, field, run } from '../word/markup.ts';
import { styleNames } from '../word/styles.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const fonts = (asian: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${asian}"/>`;

interface StyleLook {
  readonly id: string;
  readonly name: string;
  readonly asian: string;
  /** Half points. */
  readonly size: number;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
}
const paragraphStyle = ({ id, name, asian, size, paragraph = '', run: look = '', next }: StyleLook): string =>
  `<w:style w:type="paragraph"${styleNames.heading.name === name || name === 'caption' ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${escaped(name)}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(asian)}${look}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
const line = (value: number): string => `<w:spacing w:line="${value}" w:lineRule="auto"/>`;

const styles = (): string =>
  `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${[
    paragraphStyle({
      id: 'DafengTitle',
      name: '达峰封面标题',
      asian: '黑体',
      size: 44,
      paragraph: '<w:spacing w:before="3200" w:after="240"/><w:jc w:val="center"/>',
      run: '<w:b/>',
    }),
    paragraphStyle({
      id: 'DafengSubtitle',
      name: '达峰封面副题',
      asian: '楷体',
      size: 32,
      paragraph: '<w:spacing w:after="240"/><w:jc w:val="center"/>',
    }),
    paragraphStyle({
      id: 'Heading1',
      name: styleNames.heading.name,
      asian: '黑体',
      size: 30,
      paragraph: '<w:keepNext/><w:spacing w:before="320" w:after="160"/><w:outlineLvl w:val="0"/>',
      next: 'DafengBody',
    }),
    paragraphStyle({
      id: 'DafengBody',
      name: styleNames.body.name,
      asian: '宋体',
      size: 24,
      paragraph: `${line(380)}<w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/>`,
    }),
    paragraphStyle({
      id: 'DafengList',
      name: styleNames.list.name,
      asian: '宋体',
      size: 24,
      paragraph: `${line(360)}<w:ind w:left="420" w:hanging="420"/><w:jc w:val="both"/>`,
    }),
    paragraphStyle({
      id: 'DafengNote',
      name: styleNames.note.name,
      asian: '楷体',
      size: 22,
      paragraph: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="8A9692"/></w:pBdr>${line(340)}<w:ind w:left="240"/>`,
      run: '<w:color w:val="56625F"/>',
    }),
    paragraphStyle({
      id: 'Caption',
      name: styleNames.caption.name,
      asian: '黑体',
      size: 21,
      paragraph: '<w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>',
    }),
    paragraphStyle({
      id: 'DafengSource',
      name: styleNames.source.name,
      asian: '宋体',
      size: 17,
      paragraph: '<w:spacing w:before="20" w:after="20"/>',
      run: '<w:color w:val="56625F"/>',
    }),
    paragraphStyle({
      id: 'DafengCell',
      name: styleNames.cell.name,
      asian: '宋体',
      size: 18,
      paragraph: '<w:spacing w:before="20" w:after="20"/>',
    }),
    paragraphStyle({
      id: 'DafengRunning',
      name: '达峰页眉页脚',
      asian: '宋体',
      size: 17,
      paragraph: '<w:jc w:val="center"/>',
      run: '<w:color w:val="56625F"/>',
    }),
    paragraphStyle({
      id: 'DafengExample',
      name: '达峰示例标记',
      asian: '黑体',
      size: 22,
      paragraph: '<w:jc w:val="center"/>',
      run: '<w:b/><w:color w:val="B3261E"/>',
    }),
  ].join(
    '',
  )}<w:style w:type="table" w:customStyle="1" w:styleId="DafengTable"><w:name w:val="${styleNames.table.name}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B2422"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B2422"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C3CCC9"/></w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const styled = (style: string, inner: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inner}</w:p>`;
const pageBreak = '<w:r><w:br w:type="page"/></w:r>';

const words = {
  zh: {
    contents: '目　录',
    date: '成稿日期：{{日期}}　数据截至：{{数据截至}}',
    version: '版本：{{版本}}　摘要：{{摘要}}',
    names: ['示例', '标题', '副标题', '目录', '正文', '城市', '期间'],
  },
  en: {
    contents: 'Contents',
    date: 'Composed {{date}}, data until {{data-until}}',
    version: 'Version {{version}}, digest {{digest}}',
    names: ['example', 'title', 'subtitle', 'contents', 'body', 'city', 'period'],
  },
} as const;
const tag = (name: string): string => `{{${name}}}`;

const documentXml = (language: Language): string => {
  const { contents, date, version, names } = words[language];
  const [example, title, subtitle, list, body] = names;
  return `${head}<w:document ${w}><w:body>${[
    styled('DafengExample', run(tag(example))),
    styled('DafengTitle', run(tag(title))),
    styled('DafengSubtitle', run(tag(subtitle))),
    styled('DafengRunning', run(date)),
    styled('DafengRunning', run(version) + pageBreak),
    styled('Caption', run(contents)),
    styled('DafengBody', run(`{{@${list}}}`)),
    styled('DafengBody', pageBreak),
    styled('DafengBody', run(`{{@${body}}}`)),
  ].join(
    '',
  )}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1588" w:bottom="1588" w:left="1588" w:header="851" w:footer="851" w:gutter="0"/><w:titlePg w:val="0"/></w:sectPr></w:body></w:document>`;
};
const headerXml = (language: Language): string => {
  const [example, title, subtitle] = words[language].names;
  return `${head}<w:hdr ${w}>${styled('DafengRunning', run(`${tag(title)}　${tag(subtitle)}`))}${styled('DafengExample', run(tag(example)))}</w:hdr>`;
};
const footerXml = (language: Language): string => {
  const { date, version } = words[language];
  const page =
    language === 'zh'
      ? `${run('　第 ')}${field('PAGE', '1')}${run(' 页，共 ')}${field('NUMPAGES', '1')}${run(' 页')}`
      : `${run('  page ')}${field('PAGE', '1')}${run(' of ')}${field('NUMPAGES', '1')}`;
  return `${head}<w:ftr ${w}>${styled('DafengRunning', run(`${date}　${version}`) + page)}</w:ftr>`;
};

const made = new Map<Language, Uint8Array>();
/** The bytes of the default template. */
export const defaultTemplate = (language: Language = 'zh'): Uint8Array => {
  const known = made.get(language);
  if (known) return known;
  const bytes = writeContainer({
    '[Content_Types].xml': asPart(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`,
    ),
    '_rels/.rels': asPart(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': asPart(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>`,
    ),
    'word/document.xml': asPart(documentXml(language)),
    'word/styles.xml': asPart(styles()),
    'word/header1.xml': asPart(headerXml(language)),
    'word/footer1.xml': asPart(footerXml(language)),
  });
  made.set(language, bytes);
  return bytes;
};
