import { expect } from 'chai';
import { textOf, until } from '../../testing/catalogue-page.ts';
import { button, choose, fillIn, focused, formOf, held, isIn, leave, press, put, room } from '../../testing/form-page.ts';
import { person } from '../../testing/request.ts';
import './gk-request-form.ts';
import type { GkRequestForm } from './gk-request-form.ts';

const markup = (endpoint: string, given = ''): string =>
  `<gk-request-form endpoint="${endpoint}" department="江阴市民政局" ${given}><a href="/apply?dept=mzj">在线申请政府信息公开</a></gk-request-form>`;
const picture = (name = 'id.png'): File => new File(['picture'], name, { type: 'image/png' });

/** Through the form to the page that is checked before sending. */
async function toCheck(element: GkRequestForm, values = person): Promise<HTMLFormElement> {
  const form = await formOf(element);
  await fillIn(form, values);
  button(element, '下一步：核对').click();
  await until('the answers are there to be checked', () => isIn(element, 'checking'));
  return form;
}
const receipt = async (element: GkRequestForm): Promise<Element> => {
  await until('the receipt is there', () => element.shadowRoot!.querySelector('.receipt') !== null);
  return element.shadowRoot!.querySelector('.receipt')!;
};
const failure = async (element: GkRequestForm): Promise<Element> => {
  await until('it says that it failed', () => element.shadowRoot!.querySelector('.failure') !== null);
  return element.shadowRoot!.querySelector('.failure')!;
};

describe('gk-request-form', () => {
  afterEach(leave);

  it('gk-request-form 6.3: asked, checked, filed; the receipt tells number, code and the truth about the clock', async () => {
    const { endpoint, filed } = room();
    const element = put('gk-request-form', markup(endpoint));
    const told: unknown[] = [];
    element.addEventListener('gk-request-filed', (event) => told.push((event as CustomEvent).detail));
    const form = await toCheck(element);
    expect(textOf(focused())).to.equal('请核对，无误后提交');
    expect(form.checkVisibility(), 'the form is out of sight').to.equal(false);
    expect([...element.querySelectorAll('.gk-check dd')].map(textOf)).to.include.members([
      '公民',
      '张三',
      '居民身份证',
      '电子文件',
    ]);
    await press(element, '提交');
    const shown = await receipt(element);
    const [one] = await filed();
    expect(textOf(shown))
      .to.contain(one!.no)
      .and.to.contain('自双方确认之日起 20 个工作日')
      .and.to.contain('例如今日确认，答复期限至 2026年12月22日');
    expect(focused()).to.equal(shown);
    expect(told).to.deep.equal([{ no: one!.no, submittedAt: (told[0] as { submittedAt: string }).submittedAt }]);
    expect(one!.request).to.deep.equal({
      organ: '江阴市民政局',
      applicant: {
        kind: 'natural',
        name: '张三',
        idKind: 'id-card',
        idNo: '320219195606060012',
        phone: '0510-86861234',
      },
      wanted: { name: '2025年城乡低保资金支出明细' },
      carrier: 'electronic',
      delivery: 'online',
    });
    expect(localStorage.length, 'the draft is gone').to.equal(0);
    expect(element.querySelector('a'), 'the link has given way').to.equal(null);
  });

  it('gk-request-form 6.3 (1): the network dies at submit: values, files and key stay; back online one request is on the server', async () => {
    const { endpoint, faults, filed } = room();
    const element = put('gk-request-form', markup(endpoint));
    const form = await formOf(element);
    await fillIn(form, person);
    choose(form, 'uploads.identity', picture());
    await until('the file is there', () => textOf(element.querySelector('.gk-files')).includes('已上传'));
    button(element, '下一步：核对').click();
    await until('it is checked', () => isIn(element, 'checking'));
    await faults({ kind: 'down', match: 'POST /requests' });
    await press(element, '提交');
    const panel = await failure(element);
    expect(focused()).to.equal(panel);
    expect(textOf(panel)).to.contain('重新提交不会重复受理');
    expect(held(form), 'nothing typed is lost').to.deep.equal(person);
    expect(textOf(element.querySelector('.gk-check')), 'nor the file').to.contain('id.png');
    const key = (JSON.parse(localStorage.getItem(localStorage.key(0)!)!) as { key: string }).key;
    await faults({ kind: 'lost', match: 'POST /requests' }); // browsers ask again by themselves, too
    await press(element, '重新提交');
    expect(isIn(element, 'failed')).to.equal(true);
    expect(await filed(), 'filed, though nobody knows').to.have.length(1);
    await faults();
    expect((JSON.parse(localStorage.getItem(localStorage.key(0)!)!) as { key: string }).key).to.equal(key);
    await press(element, '重新提交');
    await receipt(element);
    const all = await filed();
    expect(all, 'one request').to.have.length(1);
    expect(all[0]!.request['uploads']).to.deep.equal(['u1']);
  });
});
