import type { Department } from './content.ts';
import { below } from './print.ts';

/** Every column of a site as a list of two levels. */
export const siteMap = (department: Department): string =>
  `<h1>网站地图</h1><ul class="map">${department.top
    .map(
      (top) =>
        `<li><a href="${top.path}">${top.name}</a>${
          below(top).length > 0
            ? `<ul>${below(top)
                .map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`)
                .join('')}</ul>`
            : ''
        }</li>`,
    )
    .join('')}</ul>`;

const quick = ['ysq', 'ml', 'jsgk', 'qzqd', 'bszn', 'yjzj', 'jzxx', 'sjkf'];

/** What people come for, one press from the first page. */
export const quickLinks = (department: Department): string =>
  `<ul class="quick">${quick
    .map((id) => department.column(id))
    .map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`)
    .join('')}</ul>`;
