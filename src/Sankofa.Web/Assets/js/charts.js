// Draws what a table says beside that table. The table alone is enough: without this script nothing is missing.
// <figure class="chart" data-chart="bar" data-source="id of the table" aria-label="…"></figure>: rows with
//   <th scope="row"> and <td data-value="12">.
// data-chart="map" data-map="address of the shapes": <tr data-code="TG" data-class="text of the legend">; what is read in
//   the first cells of the row is what the pointer shows. Rows with data-tone="faint"
//   have nothing to say and are pale.
import { use, init, registerMap } from 'echarts/core';
import { BarChart, MapChart } from 'echarts/charts';
import { AriaComponent, GeoComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, MapChart, AriaComponent, GeoComponent, GridComponent, TooltipComponent, SVGRenderer]);

const tones = [
  { name: 'solid', sign: '■', colour: '--action' },
  { name: 'lines', sign: '▨', colour: '--accent' },
  { name: 'dots', sign: '▩', colour: '--restricted' },
  { name: 'cross', sign: '▦', colour: '--done' },
];
const faint = { name: 'faint', sign: '□', colour: '--line', decal: { symbol: 'none' } };
const decals = [
  { symbol: 'none' },
  { symbol: 'line', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 4] },
  { symbol: 'circle', symbolSize: .7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
  { symbol: 'line', rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [3, 3] },
];
const still = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const said = (element) => element.textContent.replace(/\s+/g, ' ').trim();
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function rowsOf(figure) {
  const table = document.getElementById(figure.dataset.source);
  return [...table.querySelectorAll('tbody tr')];
}

const frame = () => ({
  animation: !still.matches,
  aria: { enabled: false },
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('--ink') },
  // Drawn as text: what a tooltip of markup would need is refused by this site's policy.
  tooltip: {
    renderMode: 'richText', confine: true, backgroundColor: colour('--surface'), borderColor: colour('--line-strong'),
    textStyle: { color: colour('--ink') },
  },
});

function bars(figure) {
  const rows = rowsOf(figure).map((row) => ({
    name: said(row.querySelector('th')), value: Number(row.querySelector('[data-value]').dataset.value),
  })).reverse();
  const narrow = figure.clientWidth < 480;
  figure.style.blockSize = `${rows.length * 2.4 + 1.5}rem`;
  return {
    ...frame(),
    grid: { left: 4, right: 40, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false, minInterval: 1 },
    yAxis: {
      type: 'category', data: rows.map((row) => row.name), inverse: false, axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--line-strong') } },
      axisLabel: { color: colour('--ink'), formatter: (text) => cut(text, narrow ? 22 : 48) },
    },
    series: [{
      type: 'bar', data: rows.map((row) => row.value), barMaxWidth: 22, itemStyle: { color: colour('--action') },
      label: { show: true, position: 'right', color: colour('--ink') },
    }],
  };
}

// Each class of the rows has a colour and a pattern of its own, in the order in which the table has them.
function classesOf(rows) {
  const classes = new Map();
  let at = 0;
  for (const { dataset } of rows) {
    if (classes.has(dataset.class)) continue;
    const tone = dataset.tone === 'faint' ? faint : { ...tones[at % 4], decal: decals[at++ % 4] };
    classes.set(dataset.class, tone);
  }
  return classes;
}

function legend(figure, classes) {
  figure.querySelector('.chart-legend')?.remove();
  const list = document.createElement('ul');
  list.className = 'chart-legend';
  for (const [name, tone] of classes) {
    const item = list.appendChild(document.createElement('li'));
    const sign = item.appendChild(document.createElement('span'));
    sign.className = `chart-sign chart-${tone.name}`;
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = tone.sign;
    item.append(` ${name}`);
  }
  figure.append(list);
}

async function map(figure) {
  const answer = await fetch(figure.dataset.map);
  if (!answer.ok) throw new Error(`${figure.dataset.map}: ${answer.status}`);
  registerMap('dialogue', await answer.json());
  const rows = rowsOf(figure).filter((row) => row.dataset.code);
  const classes = classesOf(rows);
  legend(figure, classes);
  const paper = colour('--surface');
  return {
    ...frame(),
    tooltip: {
      ...frame().tooltip,
      formatter: ({ data }) => (data ? cut(data.text, 120) : ''),
    },
    series: [{
      type: 'map', map: 'dialogue', roam: false, silent: false, selectedMode: false, aspectScale: .9,
      itemStyle: { areaColor: colour('--sunk'), borderColor: colour('--line-strong'), borderWidth: .5 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: colour('--waiting') } },
      data: rows.map((row) => {
        const tone = classes.get(row.dataset.class);
        return {
          name: row.dataset.code, value: 1, text: [...row.cells].slice(0, 3).map(said).join(' · '),
          itemStyle: {
            areaColor: colour(tone.colour), borderColor: paper, borderWidth: .7, decal: tone.decal,
          },
        };
      }),
    }],
  };
}

async function draw(figure) {
  figure.classList.add('is-drawn');
  const option = await (figure.dataset.chart === 'map' ? map(figure) : bars(figure));
  let canvas = figure.querySelector('.chart-canvas');
  if (!canvas) {
    canvas = document.createElement('div');
    canvas.className = 'chart-canvas';
    // Its labels are placed from left to right, whichever way the page is read.
    canvas.dir = 'ltr';
    canvas.setAttribute('aria-hidden', 'true');
    figure.prepend(canvas);
  }
  const chart = init(canvas, null, { renderer: 'svg' });
  chart.setOption(option);
  return chart;
}

async function show(figure) {
  let chart = await draw(figure);
  new ResizeObserver(() => chart.resize()).observe(figure);
  dark.addEventListener('change', async () => {
    chart.dispose();
    chart = await draw(figure);
  });
}

for (const figure of document.querySelectorAll('figure[data-chart]')) show(figure);
