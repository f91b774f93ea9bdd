import { monthOf, noTracer } from '@dafeng/quantity';
import { bindTargets, followTarget, judgeLight } from '@dafeng/tracking';
import { it } from 'vitest';
import { monthTable, riverCityTargets, seriesOfTable } from './river-city-months.ts';
it('x', () => {
  const targets = riverCityTargets({ 'energy-intensity-of-gdp-reduction@2030': { value: 14, unit: '%', base: 2025 } });
  const bound = bindTargets(targets, seriesOfTable(monthTable()));
  const out: string[] = [];
  for (const t of targets) {
    const b = bound.get(t.id)!;
    const f = followTarget(t, b, noTracer);
    const cells: string[] = [];
    for (let m = 0; m < 18; m += 1) {
      const [y, mm] = [2025 + Math.floor(m / 12), (m % 12) + 1];
      const next = mm === 12 ? `${y + 1}-01-28` : `${y}-${String(mm + 1).padStart(2, '0')}-28`;
      const p = f.at(monthOf(y, mm), { asOf: next });
      const l = judgeLight(p);
      const c = l.fired ? { green: 'G', yellow: 'Y', red: 'R' }[l.fired.level.colourName] + (l.fired.rule.includes('without') ? 'w' : '') : '-';
      cells.push(c + l.data.map((d) => d.rule[0]).join('') );
      if ([2, 5, 8, 11, 13, 14, 17].includes(m) && l.judged && /intensity|raw-coal/.test(t.id)) cells.push(`(${l.judged.value.value.value.toFixed(5)}/${l.facts.required ?? ''} ${(l.facts.shortfall as number)?.toFixed?.(4)})`);
    }
    out.push(`${t.id.padEnd(60)} ${cells.join(' ')}  ${cells.every((c) => c.startsWith('-')) ? JSON.stringify(judgeLight(f.at(monthOf(2026, 6))).why) : ''}`);
  }
  console.log(out.join('\n'));
});
