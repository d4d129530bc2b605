// Builds ../wwwroot/lib: site.css (left to right), site.rtl.css (right to left), site.js; and, for the pages with a chart
// alone, charts.js and map.json. `npm ci && npm run build`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import rtlcss from 'rtlcss';
import * as sass from 'sass';
import { mapOfTheDialogue } from './map.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here('../wwwroot/lib/');
const firstVisitGzip = 35 * 1024;
const ownScriptRaw = 10 * 1024;
const mapGzip = 60 * 1024;
const chartsGzip = 200 * 1024;

// Bootstrap 5.3 is still written with @import and Sass's global functions: its warnings are not ours to repair.
const { css } = sass.compile(here('scss/site.scss'), {
  loadPaths: [here('node_modules')],
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
});
const minify = (code, loader) =>
  esbuild.transformSync(code, { loader, minify: true, target: ['chrome87', 'firefox78', 'safari14'] }).code;
const bundle = (entry) => esbuild.buildSync({
  entryPoints: [here(entry)], bundle: true, minify: true, format: 'iife', target: 'es2020', write: false,
}).outputFiles[0].text;
const script = bundle('js/site.js');

const built = {
  'site.css': minify(css, 'css'),
  'site.rtl.css': minify(rtlcss.process(css), 'css'),
  'site.js': script,
  'charts.js': bundle('js/charts.js'),
  'map.json': mapOfTheDialogue(here('node_modules/world-atlas')),
};
mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries(built)) {
  writeFileSync(target + name, text);
}

const gzip = (name) => gzipSync(built[name], { level: 9 }).length;
const firstVisit = Math.max(gzip('site.css'), gzip('site.rtl.css')) + gzip('site.js');
console.log(`css + js ${firstVisit} bytes compressed of ${firstVisitGzip}; script ${script.length} of ${ownScriptRaw}`);
if (firstVisit > firstVisitGzip || script.length > ownScriptRaw) {
  throw new Error('The style sheet or the script is heavier than a first visit may be.');
}
console.log(`charts ${gzip('charts.js')} bytes compressed, map ${gzip('map.json')}`);
if (gzip('map.json') > mapGzip || gzip('charts.js') > chartsGzip) {
  throw new Error('The charts or their map are heavier than a page of charts may be.');
}
