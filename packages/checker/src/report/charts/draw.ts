import { LineChart, RadarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { linesOf } from './lines-of.ts';
import type { Axis } from './radar.ts';
import type { TrendPoint } from './trend.ts';

use([LineChart, RadarChart, GridComponent, MarkLineComponent, RadarComponent, SVGRenderer]);

/** What is to be drawn: plain data, so that it can be sent to another process. */
export interface Drawing {
  readonly axes: readonly Axis[];
  readonly trend: readonly TrendPoint[];
  /** The pass mark on a scale of 100, hundredths. */
  readonly passMark?: number;
}

/** SVG files, each a text; absent where there is too little to draw. */
export interface Drawn {
  readonly radar?: string;
  readonly trend?: string;
}

const ink = '#1c2127';
const quiet = '#555f6b';
const line = '#c3ccd6';
const blue = '#1d4f91';
const red = '#a61b1b';
const text = {
  // single quotes: the library writes it into an attribute as it is
  fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  fontSize: 14,
  color: ink,
};

/** Draws the charts of a report. Loads a large library: never called in the process that crawls. */
export const draw = ({ axes, trend, passMark }: Drawing): Drawn => ({
  ...(axes.length > 0 && { radar: svg(420, 320, radarOption(axes)) }),
  ...(trend.length > 1 && { trend: svg(640, 260, trendOption(trend, passMark)) }),
});

/** A chart that is not disposed of would keep the process alive for ever. */
function svg(width: number, height: number, option: Parameters<ReturnType<typeof init>['setOption']>[0]): string {
  const chart = init(undefined, undefined, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: text, ...option });
    // names of classes count on with every chart of the process, and what they say is for a mouse
    return chart
      .renderToSVGString()
      .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
      .replaceAll(/ class="zr\d+-cls-\d+"| ecmeta_\w+="[^"]*"/g, '')
      .replaceAll(/\bzr\d+-c/g, 'c');
  } finally {
    chart.dispose();
  }
}

const radarOption = (axes: readonly Axis[]): Parameters<typeof svg>[2] => ({
  radar: {
    indicator: axes.map(({ name, share }) => ({ name: `${linesOf(name)}\n${share.toFixed(1)}%`, min: 0, max: 100 })),
    radius: '58%',
    axisName: { ...text, lineHeight: 18 },
    splitNumber: 4,
    splitArea: { show: false },
    splitLine: { lineStyle: { color: line } },
    axisLine: { lineStyle: { color: line } },
  },
  series: [
    {
      type: 'radar',
      symbolSize: 6,
      lineStyle: { color: blue, width: 2 },
      itemStyle: { color: blue },
      areaStyle: { color: blue, opacity: 0.18 },
      data: [{ value: axes.map(({ share }) => share) }],
    },
  ],
});

const trendOption = (trend: readonly TrendPoint[], passMark: number | undefined): Parameters<typeof svg>[2] => ({
  grid: { left: 44, right: 24, top: 24, bottom: 34 },
  xAxis: { type: 'category', data: trend.map(({ asOf }) => asOf), axisLabel: { ...text, color: quiet } },
  yAxis: { type: 'value', min: 0, max: 100, interval: 20, axisLabel: { ...text, color: quiet } },
  series: [
    // how sure it is: a band from low to high, drawn as two lines stacked on each other
    band(
      trend.map(({ low }) => low / 100),
      0,
    ),
    band(
      trend.map(({ low, high }) => (high - low) / 100),
      0.45,
    ),
    {
      type: 'line',
      data: trend.map(({ total }) => total / 100),
      symbolSize: 8,
      lineStyle: { color: blue, width: 2 },
      itemStyle: { color: blue },
      label: {
        show: true,
        position: 'top',
        ...text,
        formatter: ({ value }: { readonly value?: unknown }) => Number(value).toFixed(2),
      },
      ...(passMark !== undefined && {
        markLine: {
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: red, type: 'dashed' as const },
          data: [{ yAxis: passMark / 100 }],
        },
      }),
    },
  ],
});

const band = (data: readonly number[], opacity: number) => ({
  type: 'line' as const,
  data: [...data],
  stack: 'range',
  symbol: 'none' as const,
  lineStyle: { opacity: 0 },
  areaStyle: { color: '#a9bfd6', opacity },
});
