// Cuts the countries of Africa and Europe out of Natural Earth's shapes, named by their codes of two letters. What is too
// small for this scale is drawn as a dot where it lies.
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

// Codes of three digits (ISO 3166-1 numeric, the same as M49) and of two letters.
const codes = new Map(`
  012 DZ 024 AO 204 BJ 072 BW 854 BF 108 BI 120 CM 132 CV 140 CF 148 TD 174 KM 178 CG 180 CD 384 CI 262 DJ 818 EG 226 GQ
  232 ER 748 SZ 231 ET 266 GA 270 GM 288 GH 324 GN 624 GW 404 KE 426 LS 430 LR 434 LY 450 MG 454 MW 466 ML 478 MR 480 MU
  504 MA 508 MZ 516 NA 562 NE 566 NG 646 RW 678 ST 686 SN 690 SC 694 SL 706 SO 710 ZA 728 SS 729 SD 834 TZ 768 TG 788 TN
  800 UG 732 EH 894 ZM 716 ZW 008 AL 020 AD 040 AT 112 BY 056 BE 070 BA 100 BG 191 HR 196 CY 203 CZ 208 DK 233 EE 246 FI
  250 FR 276 DE 300 GR 348 HU 352 IS 372 IE 380 IT 428 LV 438 LI 440 LT 442 LU 470 MT 498 MD 492 MC 499 ME 528 NL 807 MK
  578 NO 616 PL 620 PT 642 RO 674 SM 688 RS 703 SK 705 SI 724 ES 752 SE 756 CH 804 UA 826 GB
`.trim().split(/\s+/).reduce((pairs, word, at, all) => (at % 2 ? pairs : [...pairs, [word, all[at + 1]]]), []));
const [west, south, east, north] = [-26, -36, 60, 72];
const dotRadius = .6;

const round = (number) => Math.round(number * 10) / 10;
const within = ([x, y]) => x > west && x < east && y > south && y < north;
const middle = (ring) => [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);

function shapes(file) {
  const world = JSON.parse(readFileSync(file, 'utf8'));
  return feature(world, world.objects.countries).features.map((country) => {
    const polygons = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
    return { code: codes.get(country.id), polygons: polygons.filter(([outline]) => within(middle(outline))) };
  }).filter(({ code, polygons }) => code && polygons.length);
}

function simple(ring) {
  const points = ring.map((point) => point.map(round));
  return points.filter((point, at) => at === 0 || String(point) !== String(points[at - 1]));
}

function dot(ring) {
  const [x, y] = middle(ring);
  return Array.from({ length: 9 }, (_, at) => {
    const angle = (at % 8) * Math.PI / 4;
    return [round(x + dotRadius * Math.cos(angle)), round(y + dotRadius * Math.sin(angle))];
  });
}

export function mapOfTheDialogue(folder) {
  const drawn = shapes(`${folder}/countries-110m.json`);
  const known = new Set(drawn.map(({ code }) => code));
  const small = shapes(`${folder}/countries-50m.json`).filter(({ code }) => !known.has(code))
    .map(({ code, polygons }) => ({ code, polygons: [[dot(polygons[0][0])]] }));
  const missing = [...codes.values()].filter((code) => ![...drawn, ...small].some((country) => country.code === code));
  if (missing.length) throw new Error(`No shape for ${missing.join(', ')}.`);
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [...drawn, ...small].map(({ code, polygons }) => ({
      type: 'Feature', properties: { name: code },
      geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(simple)) },
    })),
  });
}
