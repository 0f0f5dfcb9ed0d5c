import { measured, na, unmeasured, type Finding } from '@gongkai/model';
import { isOpaque, nameOf } from '../../../facts/guides/judge-guide.ts';
import { guideForms, type FormSubject } from '../../../facts/inspect/guide-forms.ts';
import { guides, type GuideSubject } from '../../../facts/inspect/guides.ts';
import { inspectedFinding, judged, lastFact, type Fault } from '../../../facts/inspect/finding.ts';
import type { FormFact } from '../../../facts/guides/form-fact.ts';
import { check } from '../../check.ts';
import { countOr } from '../../params.ts';

const words = {
  gone: {
    zh: '办事指南提供的“{text}”下载不到（{status}）。请重新上传表格样表',
    en: 'The form “{text}” of a guide cannot be downloaded ({status}). Upload it again',
  },
  empty: {
    zh: '办事指南提供的“{text}”是空文件。请重新上传',
    en: 'The form “{text}” of a guide is an empty file. Upload it again',
  },
  page: {
    zh: '办事指南提供的“{text}”打开的是网页或出错提示，不是表格文件。请更正链接',
    en: 'The form “{text}” of a guide opens a web page or an error, not a file. Correct the link',
  },
  none: {
    zh: '《{title}》提到需要填写的表格，但页面上没有可下载的表格或样表，请人工核对',
    en: '“{title}” speaks of a form to fill in but offers none for download: look at it',
  },
};

const fault = (kind: FormFact['fault'], text: (typeof words)['gone']): Fault<FormFact> => ({
  kind: `form-${kind}`,
  words: text,
  isFaulty: ({ fault: seen }) => seen === kind,
  values: ({ status }, { data, url }) => ({ status, text: (data as FormSubject).text || url }), // as it was chosen
});
const faults = [fault('gone', words.gone), fault('empty', words.empty), fault('web-page', words.page)];

/** Forms and samples of sampled guides can be downloaded and open (国办秘函〔2019〕19号 表格样表). */
export const guideFormsDownload = check<{ sample: number | undefined }>({
  id: 'guide.forms.download',
  words: { zh: '办事表格样表可下载', en: 'Forms of service guides open' },
  needs: ['columns', 'inspect:guides', 'inspect:guide-forms'],
  params: { sample: countOr },
  measure({ site, crawl, inspected }, { sample }) {
    if (site.noServices === true) return na('not.applicable');
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(guides);
    const downloads = inspected?.looksOf(guideForms);
    if (all === undefined || downloads === undefined) return unmeasured('tool.version');
    const services = all.filter(({ subject: { data } }) => (data as GuideSubject).from === 'service'); // as it was chosen
    const chosen = services.slice(0, sample ?? services.length);
    if (chosen.length === 0) return unmeasured('no.population');
    const urls = new Set(chosen.map(({ subject }) => subject.url));
    const forms = downloads.filter(({ subject: { data } }) => urls.has((data as FormSubject).guide)); // as it was chosen
    const { findings, open } = judged(forms, faults);
    const unread = forms.filter(({ looks }) => lastFact(looks)?.fault === 'unread');
    const without = chosen.flatMap((one): readonly Finding[] => {
      const { looks } = one;
      const { url } = one.subject;
      const fact = lastFact(looks);
      if (fact === undefined || isOpaque(fact) || fact.forms.length > 0 || !fact.namesForm) return [];
      const title = nameOf(one);
      const seen = looks.map(({ observation }) => observation);
      return [
        inspectedFinding(
          { kind: 'form-not-offered', subject: url, page: url, state: 'person' },
          words.none,
          { title },
          seen,
        ),
      ];
    });
    const unseen = unread.map(({ subject }) => ({ reason: 'site.blocked' as const, count: 1, detail: subject.url }));
    return measured(chosen.length, [...findings, ...without], { open: [...open, ...unseen] });
  },
});
