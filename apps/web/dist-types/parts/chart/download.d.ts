/**
 * @module Saving what is on screen: a chart as SVG or PNG, its numbers as CSV.
 */
export declare function saveBlob(blob: Blob, name: string): void;
export declare function saveSvg(svg: SVGSVGElement, name: string): void;
/** Drawn at twice the size on white, so that it can be printed. */
export declare function savePng(svg: SVGSVGElement, name: string): Promise<void>;
//# sourceMappingURL=download.d.ts.map