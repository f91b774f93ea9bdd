/** @module Pictures of a document: parts, relations and the drawing that shows them; vector with a raster twin for older programs. */
import { type Drawing, toSvg } from '@dafeng/reporting';
import { asPart, type Parts, textOf } from '../container.ts';
import { toPng } from '../picture/raster.ts';
import { escaped } from './markup.ts';

/** English Metric Units: 914400 an inch, 360000 a centimetre. */
const emuPerCentimetre = 360_000;
/** A drawing fills the text width of an A4 page with usual margins. */
const widthCentimetres = 15.4;

export interface Pictures {
  /** Registers a picture and gives the run that shows it. */
  readonly add: (drawing: Drawing, name: string) => string;
  /** Adds parts, relations and content types to the document. */
  readonly into: (parts: Parts) => void;
}

export const collectPictures = (): Pictures => {
  const drawings: { readonly drawing: Drawing; readonly name: string }[] = [];
  return {
    add: (drawing, name) => {
      drawings.push({ drawing, name });
      return drawingRun(drawings.length, drawing, name);
    },
    into: (parts) => {
      if (drawings.length === 0) return;
      for (const [index, { drawing, name }] of drawings.entries()) {
        parts[`word/media/dafeng${index + 1}.svg`] = asPart(toSvg(drawing, name));
        parts[`word/media/dafeng${index + 1}.png`] = toPng(drawing);
      }
      const relations = 'word/_rels/document.xml.rels';
      parts[relations] = asPart(
        (textOf(parts, relations) ?? emptyRelations).replace(
          '</Relationships>',
          `${drawings
            .map((_, index) =>
              ['png', 'svg']
                .map(
                  (kind) =>
                    `<Relationship Id="dafeng${kind}${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/dafeng${index + 1}.${kind}"/>`,
                )
                .join(''),
            )
            .join('')}</Relationships>`,
        ),
      );
      const types = textOf(parts, '[Content_Types].xml') ?? '';
      const wanted = [
        ['png', 'image/png'],
        ['svg', 'image/svg+xml'],
      ] as const;
      const added = wanted
        .filter(([extension]) => !new RegExp(`Extension="${extension}"`, 'i').test(types))
        .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
        .join('');
      parts['[Content_Types].xml'] = asPart(types.replace(/(<Types\b[^>]*>)/, `$1${added}`));
    },
  };
};
const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const drawingRun = (number: number, { width, height }: Drawing, name: string): string => {
  const cx = Math.round(widthCentimetres * emuPerCentimetre);
  const cy = Math.round((cx * height) / width);
  const said = escaped(name);
  // Ids of drawings are apart from those a template may hold.
  const id = 9000 + number;
  return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="dafeng ${number}" descr="${said}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="dafeng${number}.png" descr="${said}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="dafengpng${number}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="dafengsvg${number}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
};
