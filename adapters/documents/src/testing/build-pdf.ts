/**
 * @module Writes small PDFs for tests: characters at exact places in a standard Chinese font that needs no embedding, pictures, lines.
 * Not part of the package's door.
 */

/** What a page holds; places in points from the lower left corner. */
export interface TestPage {
  readonly texts?: readonly TestText[];
  /** A grey picture over this box: x, y, width, height. */
  readonly picture?: readonly [number, number, number, number];
  /** Stroked lines: x1, y1, x2, y2. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** Clockwise turn for display: 0, 90, 180 or 270. */
  readonly rotate?: number;
}

export interface TestText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Full text matrix instead of size and place: for words set askew. */
  readonly matrix?: readonly number[];
}

const hex = (text: string): string =>
  [...text].map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

function contentOf(page: TestPage): string {
  const parts: string[] = [];
  if (page.picture) {
    const [x, y, w, h] = page.picture;
    parts.push(`q ${w} 0 0 ${h} ${x} ${y} cm /P Do Q`);
  }
  for (const [x1, y1, x2, y2] of page.lines ?? []) parts.push(`${x1} ${y1} m ${x2} ${y2} l S`);
  for (const { text, x, y, size = 12, matrix } of page.texts ?? []) {
    const m = matrix ?? [1, 0, 0, 1, x, y];
    parts.push(`BT /F ${size} Tf ${m.join(' ')} Tm <${hex(text)}> Tj ET`);
  }
  return parts.join('\n');
}

/** The bytes of an A4 document; `encrypt` adds a security handler whose password nobody knows. */
export function buildPdf(pages: readonly TestPage[], options: { readonly encrypt?: boolean } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // the page tree, filled in below
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const descendant = add(
    // Proportional Latin letters (CID 1-95) are half an em wide, everything else a full em.
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${descriptor} 0 R >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const picture = pages.some((page) => page.picture)
    ? add(
        stream(
          '80',
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
        ),
      )
    : null;
  const kids = pages.map((page) => {
    const content = add(stream(contentOf(page), ''));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page.rotate ? `/Rotate ${page.rotate}` : ''} /Contents ${content} 0 R ` +
        `/Resources << /Font << /F ${font} 0 R >> ${picture ? `/XObject << /P ${picture} 0 R >>` : ''} >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`;
  const lock = options.encrypt
    ? add(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`)
    : null;
  const trailer = lock ? `/Encrypt ${lock} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` : '';
  return assemble(objects, `/Root ${catalog} 0 R ${trailer}`);
}

const stream = (data: string, entries: string): string =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets: number[] = [];
  objects.forEach((body, i) => {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Lines of a paragraph set as Chinese documents are: first line indented by two characters, full lines of `width` characters. */
export function setParagraph(
  text: string,
  from: { x: number; y: number; width: number; size?: number; pitch?: number },
): TestText[] {
  const { x, width, size = 12, pitch = 20 } = from;
  const lines: TestText[] = [];
  let rest = [...text];
  let y = from.y;
  let indent = 2;
  while (rest.length > 0) {
    lines.push({ text: rest.slice(0, width - indent).join(''), x: x + indent * size, y, size });
    rest = rest.slice(width - indent);
    indent = 0;
    y -= pitch;
  }
  return lines;
}
