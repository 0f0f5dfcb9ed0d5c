import { siteVulnerableScripts } from '../../../packages/checker/src/checks/site/vulnerable-scripts.ts';
import { siteScripts } from '../../../packages/checker/src/facts/safety/scripts.ts';
import { answerOf, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

/** Versions before `fixed` are weak; the bounds are those of the shipped list. */
const libraries = [
  { name: 'jquery', weak: ['1.8.3', '1.11.1', '1.12.4', '2.2.4', '3.3.1', '3.4.1'], well: ['3.5.0', '3.6.0', '3.7.1'] },
  { name: 'bootstrap', weak: ['3.3.7', '3.4.0', '4.1.3', '4.3.0'], well: ['3.4.1', '4.3.1', '5.1.3'] },
  { name: 'moment', weak: ['2.18.1', '2.24.0', '2.29.3'], well: ['2.29.4', '2.30.1'] },
] as const;
const banners: Readonly<Record<string, (version: string) => string>> = {
  jquery: (version) => `/*! jQuery v${version} | (c) jQuery Foundation | jquery.org/license */\n!function(a,b){}`,
  bootstrap: (version) =>
    `/*!\n * Bootstrap v${version} (https://getbootstrap.com/)\n */\nif("undefined"==typeof jQuery)`,
  moment: (version) => `//! moment.js\n//! version : ${version}\n//! authors : Tim Wood\n`,
};
const strangers = [
  '/js/common.js?v=1.8.3',
  '/js/jquery.SuperSlide.2.1.1.js',
  '/js/layer-3.1.0.js',
  '/js/jquery-20240301.js',
  '/js/my-moment-1.0.js',
];

/** Scripts by address and by banner, old and new. */
export const scripts: Family = {
  name: 'script libraries',
  trial(draw) {
    const isWeak = draw.chance(0.5);
    const { name, weak, well } = draw.pick(libraries);
    const version = draw.pick<string>(isWeak ? weak : well);
    const byBanner = draw.chance(0.5);
    const isStranger = !isWeak && draw.chance(0.3);
    const path = isStranger
      ? draw.pick(strangers)
      : byBanner
        ? `/js/${name}.min.js`
        : draw.pick([
            `/js/${name}-${version}.min.js`,
            `/lib/${name}/${version}/${name}.min.js`,
            `/js/${name}-${version}.js?t=3.9.9`,
          ]);
    const body = byBanner && !isStranger ? (banners[name]?.(version) ?? '') : '!function(){var a=1}()';
    const url = `http://h${path}`;
    const fact = factOf(siteScripts, answerOf(body, { url, finalUrl: url, contentType: 'text/javascript' }));
    const measure = measureOf(siteVulnerableScripts, {
      inspected: inspectedOf(siteScripts, [[url, [fact, fact], { page: 'http://h/', pages: 1 }]]),
    });
    return [
      { check: siteVulnerableScripts.id, isFaulty: isWeak, said: saysOf(measure), note: `${url} ${body.slice(0, 60)}` },
    ];
  },
};
