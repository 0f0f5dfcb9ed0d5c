import { expect } from 'chai';
import { textOf, until } from '../../testing/catalogue-page.ts';
import { wrongFor } from '../../testing/data-page.ts';
import { button, choose, fillIn, focused, wholeForm, leave, press, put, room } from '../../testing/form-page.ts';
import { check, person, picture, requestForm, shown } from '../../testing/request.ts';
import './gk-request-form.ts';

describe('gk-request-form: papers that go along', () => {
  afterEach(leave);

  const uploads: [what: string, file: File, says: string][] = [
    ['of another kind', new File(['x'], 'virus.exe'), 'virus.exe · 格式不在可接受之列'],
    ['too large', new File([new Uint8Array(10_485_761)], 'big.pdf'), 'big.pdf · 超过 10 MB'],
  ];
  for (const [what, file, says] of uploads)
    it(`gk-request-form: a file ${what} is told before it is sent, and does not go along`, async () => {
      const { endpoint, filed } = room();
      const element = put('gk-request-form', requestForm(endpoint));
      const form = await wholeForm(element);
      await fillIn(form, person);
      choose(form, 'uploads.other', file);
      await until('it is told', () => textOf(element.querySelector('.gk-files span')) === says);
      expect(await wrongFor(element)).to.deep.equal([]);
      await check(element);
      await press(element, '提交');
      expect((await filed())[0]!.request['uploads']).to.equal(undefined);
    });

  it('gk-request-form: an upload that failed can be sent again or removed, and stops the sending until then', async () => {
    const { endpoint, faults, filed } = room();
    await faults({ kind: 'status', match: 'POST /uploads', status: 503 });
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await wholeForm(element);
    await fillIn(form, person);
    choose(form, 'uploads.identity', picture('a.png'), picture('b.png'));
    await until('both failed', () => element.querySelectorAll('.gk-files .gk-over').length === 2);
    await check(element);
    await press(element, '提交');
    expect(textOf(focused())).to.equal('请更正以下 1 处 有附件尚未上传成功：请重新上传，或移除后再提交');
    expect(await filed()).to.have.length(0);
    await faults();
    element.querySelector<HTMLElement>('[aria-label="重新上传 a.png"]')!.click();
    element.querySelector<HTMLElement>('[aria-label="移除 b.png"]')!.click();
    await until('one is there', () => textOf(element.querySelector('.gk-files')).startsWith('a.png · 已上传'));
    await check(element);
    await press(element, '提交');
    expect((await filed())[0]!.request['uploads']).to.deep.equal(['u1']);
  });

  it('gk-request-form: uploads the server has forgotten are sent again, unasked', async () => {
    const { endpoint, faults, filed } = room();
    const element = put('gk-request-form', requestForm(endpoint));
    const form = await wholeForm(element);
    await fillIn(form, person);
    choose(form, 'uploads.identity', picture());
    await until('it is there', () => textOf(element.querySelector('.gk-files')).includes('已上传'));
    await check(element);
    await faults({ kind: 'invalid', match: 'POST /requests', pointers: ['/uploads/0'], times: 1 });
    button(element, '提交').click();
    await shown(element, 'receipt');
    expect((await filed())[0]!.request['uploads']).to.deep.equal(['u2']);
  });
});
