import * as echarts from 'echarts/core';
export { echarts };
//# sourceMappingURL=engine.d.ts.map