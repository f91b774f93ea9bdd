/** The reliability diagram as SVG: what was said against what came, dots as large as their bin is full. */
const [side, margin] = [320, 48];
const x = (share) => margin + share * side;
const y = (share) => margin + (1 - share) * side;

export const reliabilityChart = (curves) => {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const most = Math.max(...curves.flatMap(({ bins }) => bins.map(({ count }) => count)));
  const marks = curves.flatMap(({ bins, colour }) => {
    const full = bins.filter(({ count }) => count > 0);
    const path = full.map(({ said, came }, index) => `${index ? 'L' : 'M'}${x(said).toFixed(1)} ${y(came).toFixed(1)}`);
    return [
      `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
      ...full.map(
        ({ said, came, count }) =>
          `<circle cx="${x(said).toFixed(1)}" cy="${y(came).toFixed(1)}" r="${(3 + 9 * Math.sqrt(count / most)).toFixed(1)}" fill="${colour}" fill-opacity="0.5"><title>${count}</title></circle>`,
      ),
    ];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side + 2 * margin} ${side + 2 * margin + 24}" font-family="sans-serif" font-size="11" role="img" aria-label="可靠性图 reliability diagram">`,
    `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" fill="none" stroke="#999"/>`,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...ticks.flatMap((tick) => [
      `<text x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle">${tick}</text>`,
      `<text x="${margin - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ]),
    ...marks,
    `<text x="${x(0.5)}" y="${y(0) + 34}" text-anchor="middle">预测的概率 probability said</text>`,
    `<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">实际的频率 frequency that came</text>`,
    ...curves.map(
      ({ label, colour }, index) => `<text x="${margin}" y="${16 + 14 * index}" fill="${colour}">● ${label}</text>`,
    ),
    '</svg>',
  ].join('\n')}\n`;
};
