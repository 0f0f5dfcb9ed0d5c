import { expect } from 'chai';
import fixture from '../../testing/consultation.fixture.json' with { type: 'json' };
import { addressOf, clear, inside, shown } from '../../testing/shown-page.ts';
import './gk-consultation.ts';
import type { GkConsultation } from './gk-consultation.ts';

describe('gk-consultation without the comment box on the page', () => {
  afterEach(clear);

  it('tells the loader that it is needed, since no observer looks into shadow trees', async () => {
    const asked: unknown[] = [];
    const hear = (event: Event): void => void asked.push((event as CustomEvent).detail);
    document.addEventListener('gk-element-needed', hear);
    const src = addressOf(fixture);
    const element = await shown<GkConsultation>(`<gk-consultation src="${src}" comments="/c.json"></gk-consultation>`);
    document.removeEventListener('gk-element-needed', hear);
    expect(customElements.get('gk-comment-box')).to.equal(undefined);
    expect(inside(element, 'gk-comment-box').getAttribute('topic')).to.equal('consultations/2026-17');
    expect(asked[0]).to.deep.equal({ tag: 'gk-comment-box' });
  });
});
